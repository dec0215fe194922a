import * as choices from "@/lib/formats/roster/choices";
import type { ChoiceList } from "@/lib/formats/roster/columns";
import { trainingModeNames } from "@/lib/messages/zh-CN/people-words";
import { trainingModes } from "@/lib/people/types";

/** The words are the product's own and stand in no code table: nothing but a choice is understood. */
export const trainingModeChoices: ChoiceList = {
  ...choices.experienceKinds,
  choices: trainingModes.map((mode) => ({ label: trainingModeNames[mode], code: mode })),
  choiceOf: () => null,
};
