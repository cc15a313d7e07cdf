// Drawn by: how Streamlit draws a component of the page. It calls one function for every drawing, so the
// object that a component keeps between them is found by its element.

/** @import { Component, Host } from "./component.d.ts" */

/**
 * Return the function that draws a component. `create` returns the host of an element, which is made at its
 * first drawing, of what else the call passes too; then, and at every change, the host is updated with
 * Python's data and Streamlit's newest function to set a trigger.
 *
 * @template Data, Triggers
 * @param {(parent: HTMLElement, data: Data, ...more: any[]) => Host<Data, Triggers>} create
 * @returns {(component: Component<Data, Triggers>, ...more: any[]) => void}
 */
export function drawnBy(create) {
  /** @type {WeakMap<HTMLElement, Host<Data, Triggers>>} */
  const hosts = new WeakMap();
  return ({ parentElement, data, setTriggerValue }, ...more) => {
    const host = hosts.get(parentElement) ?? create(parentElement, data, ...more);
    hosts.set(parentElement, host);
    host.update(data, setTriggerValue);
  };
}
