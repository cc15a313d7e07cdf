// Lane events: the visible events, each with as many of its fields as a lane needs. Pure.
//
// Of ten thousand events only some hundreds are drawn by themselves, and an object with all fields of each
// event would take most of the time of a layout.

import { bandsOf, barsOf } from "../../axis/extents.js";
import { barOn } from "../axis_parts.js";
import { BAR_FIELDS } from "../bars.js";
import { pillWidthOf } from "../clusters.js";
import { drawnCluster, drawnEvent, placeableEvent } from "../drawn_events.js";

/** The fields of an event that decide where its point is drawn. */
const POINT_FIELDS = ["id", "mark", "earliest", "until", "order", "weight"];
/** The fields that decide the words next to a point. */
const WORD_FIELDS = ["year", "position", "date", "dateInYear", "title", "short", "disputed"];

/** The visible events of a layout as its lanes draw them. */
export class LaneEvents {
  constructor(story, selection, scale, frame, axis, visible) {
    this.story = story;
    this.selection = selection;
    this.frame = frame;
    this.visible = visible;
    this.shown = new Uint8Array(story.size); // 1 for a visible point, 2 for a visible bar
    for (const index of visible.points) this.shown[index] = 1;
    for (const index of visible.bars) this.shown[index] = 2;
    this.zone = { plot: frame.plot, stretches: axis.stretches, measure: frame.measure };
    this.widthOf = pillWidthOf(story.messages, frame.measure);
    this.bars = barsByIndex(story, selection, scale, frame, visible);
    this.events = new Map(); // those that `event` has returned, by their indices
  }

  /** Those of `indices` that are visible: {points, bars}. */
  among(indices) {
    return {
      points: indices.filter((index) => this.shown[index] === 1),
      bars: indices.filter((index) => this.shown[index] === 2),
    };
  }

  /** The event with all of its fields: only few of the visible events are drawn by themselves. */
  event(index) {
    const known = this.events.get(index);
    if (known) return known;
    const event = drawnEvent(this.story, this.selection, index);
    this.events.set(index, event);
    return event;
  }

  /** The fields of a point that decide where it is drawn, with its `x`. */
  point(index) {
    const point = placeableEvent(this.story, this.selection, index, POINT_FIELDS);
    return Object.assign(point, { x: this.visible.x[index] });
  }

  /** The fields of a point that decide its words. */
  wording(index) {
    return placeableEvent(this.story, this.selection, index, WORD_FIELDS);
  }

  /** The bars with these indices: the fields that decide where they are drawn, and their ends in px. */
  barsOf(indices) {
    return indices.map((index) => this.bars.get(index));
  }

  /** The soft band of each of `points` that has one, by its index. */
  bandsOf(points) {
    const bands = bandsOf(points, this.frame.x, this.frame.plot);
    return new Map(bands.map((band) => [this.story.indexOf.get(band.id), band]));
  }

  cluster(cluster) {
    return drawnCluster(cluster, ({ index }) => index, this.story, this.selection);
  }
}

/** The visible bars by their indices. */
function barsByIndex(story, selection, scale, { at, x, plot }, visible) {
  const placed = visible.bars.map((index) =>
    barOn(scale, story, placeableEvent(story, selection, index, BAR_FIELDS)),
  );
  const bars = barsOf(placed, x, { left: at(0), right: at(1) }, plot);
  return new Map(bars.map((bar) => [bar.index, bar]));
}
