"use client";

const twoHan = /^(\p{Script=Han})(\p{Script=Han})$/u;

/**
 * A name as formal lists print it: two characters are spread to the width of three (张　三). The gap is styling, so that the
 * text stays 张三 for search, copying and screen readers.
 */
export function PersonName({ name, href }: { name: string; href?: string | undefined }) {
  const [, first, second] = twoHan.exec(name) ?? [];
  const words =
    first === undefined || second === undefined ? (
      name
    ) : (
      <>
        <span className="person-name-first">{first}</span>
        {second}
      </>
    );
  return href === undefined ? (
    <span className="person-name">{words}</span>
  ) : (
    <a className="person-name" href={href}>
      {words}
    </a>
  );
}
