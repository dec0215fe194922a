import { builtinModules } from "node:module";

/**
 * The directions of ARCHITECTURE.md. Type-only imports leave no trace in what runs and are not looked at.
 * Every rule has a probe in tests/architecture/probes that proves it bites.
 */

const nodeCore = `^(?:node:)?(?:${builtinModules.join("|")})(?:/|$)`;
const packages = (...names) => `(?:^|/)node_modules/(?:${names.join("|")})(?:/|$)`;

/** Folders and file names of ring 0. */
const pure = [
  "^lib/(kernel|law|scoring|access|formats|messages)/",
  "^lib/.+/(types|rules|policy|schema|document)(\\.ts$|/)",
  "^lib/case/(outcomes|stage-order)\\.ts$",
  "^lib/stages/(rule-entry|rule-index|rule-lines|rule-faults|unencoded-rules)\\.ts$",
  "^lib/documents/model",
];

/** Ring 1: may touch the database. */
const core = ["^lib/.+/(queries|commands|jobs)(\\.ts$|/)", "^lib/record/", "^lib/jobs/"];

const database = ["^prisma/generated/", packages("@prisma", "pg")];
const session = [
  "^lib/platform/(session|action)",
  packages("next", "next-auth"),
  "^lib/.+/(loaders|actions)(\\.ts$|/)",
];

const error = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    error(
      "pure-stays-pure",
      "Rules, facts and formats compute; they reach no database, no framework, no clock and no file.",
      { path: pure },
      {
        path: [
          "^lib/platform/",
          "^lib/record/",
          "^prisma/",
          packages("@prisma", "pg", "next", "next-auth", "react", "react-dom", "server-only"),
          nodeCore,
        ],
        reachable: true,
      },
    ),
    error(
      "db-in-core-only",
      "Only queries, commands, jobs, the record and the platform know the database client.",
      { path: "^(lib|app|components)/", pathNot: [...core, "^lib/platform/", ...pure] },
      { path: database },
    ),
    error(
      "core-has-no-session",
      "Queries, commands and jobs are told who acts; they never ask the request.",
      { path: core },
      { path: session, reachable: true },
    ),
    error(
      "islands",
      "No stage or programme imports another: what they share lies below them.",
      { path: "^lib/(stages|programmes)/([^/]+)/" },
      { path: "^lib/(stages|programmes)/[^/]+/", pathNot: "^lib/$1/$2/" },
    ),
    error(
      "corrections-stand-above-stages",
      "A correction judges stages again, a clock counts by their rules; nothing below the jobs and the pages knows of either.",
      { path: "^lib/", pathNot: "^lib/(corrections|clocks|what-if|jobs|messages)/" },
      { path: "^lib/(corrections|clocks|what-if)/" },
    ),
    error(
      "box-is-anonymous",
      "Nothing that handles a ballot can find out whose it is.",
      { path: ["^lib/ballot/(box|booth)/", "^app/booth-api/"] },
      {
        path: [
          "^lib/ballot/roll/",
          "^lib/(people|access|accounts)/",
          "^lib/platform/(session|action|actor)",
          packages("next-auth"),
        ],
        reachable: true,
      },
    ),
    error(
      "pages-read-through-loaders",
      "A page is a loader call and a component.",
      { path: "^app/" },
      { path: ["^lib/.+/(queries|commands|jobs)(\\.ts$|/)", "^lib/(record|jobs)/", "^lib/platform/(db|scratch)"] },
    ),
    error(
      "components-are-not-servers",
      "Components show what they are given; pages hand them their actions.",
      { path: "^components/" },
      {
        path: [
          "^lib/.+/(queries|commands|jobs|loaders|actions)(\\.ts$|/)",
          "^lib/(platform|record|jobs)/",
          packages("next-auth", "server-only"),
          "node_modules/next/(headers|cache)",
        ],
        reachable: true,
      },
    ),
    error("no-cycles", "Two files that need each other are one file, or three.", {}, { circular: true }),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: false,
    doNotFollow: { path: ["node_modules", "^prisma/generated"] },
    exclude: { path: ["\\.(test|fixture)\\.tsx?$", "\\.(css|svg|png|woff2?)$"] },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
    skipAnalysisNotInRules: true,
  },
};
