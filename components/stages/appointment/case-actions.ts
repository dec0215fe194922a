import type { FormAction } from "@/components/ui/form-state";

/** What the appointment of a case can send. */
export type CaseAppointmentActions = Readonly<Record<"talk" | "file" | "nominate" | "election" | "setTask" | "finishTask", FormAction>>;
