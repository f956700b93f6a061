// The types of packages.js.
export * from "../packages/entry.js";
