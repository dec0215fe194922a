/** The way to the grid of one kind of rows; nothing where there is no address. */
export function EditLink({ href, kind, name }: { href: string | undefined; kind: string; name: string }) {
  if (href === undefined) return null;
  return (
    <a href={`${href}/${kind}`}>
      编辑<span className="sr-only">{name}</span>
    </a>
  );
}
