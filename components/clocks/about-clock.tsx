import { PersonName } from "@/components/ui/person-name";
import { clockHref } from "@/lib/clocks/rules/clocks";

type Named = Parameters<typeof clockHref>[0] & { readonly name: string | null; readonly about: string | null };

/** What a deadline is of, with the way to where it is dealt with: the person and the matter, or the matter alone. */
export function AboutClock({ clock }: { clock: Named }) {
  const href = clockHref(clock);
  if (clock.name === null) return <a href={href}>{clock.about}</a>;
  return (
    <>
      <PersonName name={clock.name} href={href} />
      <span className="block text-ink-soft">{clock.about}</span>
    </>
  );
}
