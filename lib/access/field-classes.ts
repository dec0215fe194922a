import type { Actor } from "./actor";
import { archiveWorkFields } from "./field-classes/archive-work";
import { caseFields } from "./field-classes/case";
import type { FieldClass, TableFields } from "./field-classes/field-class";
import { installationFields } from "./field-classes/installation";
import { motionFields } from "./field-classes/motion";
import { peopleFields } from "./field-classes/people";
import { postsFields } from "./field-classes/posts";
import { proceedingsFields } from "./field-classes/proceedings";
import type { PolicyObject } from "./policy";
import { may } from "./policy";

/** Class and purpose of every column of every table; a test compares it with the schema. */
export const fieldClasses: Readonly<Record<string, TableFields>> = {
  ...peopleFields,
  ...archiveWorkFields,
  ...postsFields,
  ...motionFields,
  ...caseFields,
  ...proceedingsFields,
  ...installationFields,
};

/** The classes of a person's columns the actor may be shown; empty when he may not view the person at all. */
export function personClassesFor(actor: Actor, person: PolicyObject): ReadonlySet<FieldClass> {
  if (!may(actor, "people.view", person).allowed) return new Set();
  const classes = new Set<FieldClass>(["open", "internal"]);
  if (may(actor, "people.viewProtected", person).allowed) classes.add("protected");
  if (may(actor, "people.viewClosed", person).allowed) classes.add("closed");
  return classes;
}
