/** Wrong: a component writes. */
import { enterPerson } from "@/lib/people/commands";

export const PeopleList = enterPerson;
