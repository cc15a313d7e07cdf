// What eslint reports. Names that do not exist are reported by tsc, which knows those of the browser.

import js from "@eslint/js";
import { defineConfig } from "eslint/config";

export default defineConfig([
  { ignores: [".venv/", "node_modules/"] },
  {
    files: ["**/*.js", "**/*.cjs"],
    extends: [js.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-undef": "off",
      "no-unused-vars": "error",
      complexity: ["error", 12],
    },
  },
]);
