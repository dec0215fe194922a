import { PersonName } from "@/components/ui/person-name";

/** The matter of a line: person and post with a link to the case, or the batch. */
export function MatterCell({ name, title, number, href }: { name: string | null; title: string; number: string; href: string }) {
  return (
    <>
      {name === null ? <a href={href}>{title}</a> : <PersonName name={name} href={href} />}
      <span className="block text-ink-soft">{name === null ? number : `${title}　${number}`}</span>
    </>
  );
}
