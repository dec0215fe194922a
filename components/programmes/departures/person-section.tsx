import { Section } from "@/components/ui/page-parts";
import type { PersonDepartures } from "@/lib/programmes/departures/loaders";
import { DepartureTable } from "./departures-view";

/** Resignations and step-downs on a person's page. */
export function PersonDeparturesSection({ cadreId, departures }: { cadreId: string; departures: PersonDepartures }) {
  return (
    <Section
      title="辞职与调整"
      id="departures"
      actions={departures.mayOpen ? <a href={`/programmes/departures/new?cadre=${cadreId}`}>办理辞职、调整</a> : undefined}
    >
      <DepartureTable lines={departures.lines} page={departures} withName={false} />
    </Section>
  );
}
