/** A file of a batch that holds a person. */
export type FormFile =
  | { readonly kind: "lrmx"; readonly name: string }
  /** the printed form as a Word file; an old .doc, too: its answer says what to do with it */
  | { readonly kind: "word"; readonly name: string }
  | {
      readonly kind: "lrm";
      readonly name: string;
      /** the `.pic` of the same name, or null */ readonly picture: string | null;
    };

export type Batch = {
  readonly files: readonly FormFile[];
  /** neither form nor picture of one: named to the user, not read */
  readonly others: readonly string[];
};

/**
 * Tells the forms of a batch from its file names and finds the picture of each `.lrm`. Extensions in any letters; folders
 * count as part of the name.
 *
 * @param names as decoded; folders end with "/" and are left out.
 */
export function formFilesIn(names: readonly string[]): Batch {
  const pictures = new Map(namesWith(names, "pic").map((name) => [stem(name), name]));
  const lrmx = namesWith(names, "lrmx").map((name): FormFile => ({ kind: "lrmx", name }));
  const lrm = namesWith(names, "lrm").map((name): FormFile => ({
    kind: "lrm",
    name,
    picture: pictures.get(stem(name)) ?? null,
  }));
  const word = [...namesWith(names, "docx"), ...namesWith(names, "doc")]
    .filter((name) => !isLockFile(name))
    .map((name): FormFile => ({ kind: "word", name }));
  const places = new Map(names.map((name, place) => [name, place]));
  const files = [...lrmx, ...lrm, ...word].toSorted((a, b) => (places.get(a.name) ?? 0) - (places.get(b.name) ?? 0));
  const used = new Set(
    files.flatMap((file) => (file.kind === "lrm" && file.picture !== null ? [file.name, file.picture] : [file.name])),
  );
  return { files, others: names.filter((name) => !used.has(name) && !name.endsWith("/")) };
}

/** What Word leaves beside a file that is open, and what a Mac puts into zips. */
function isLockFile(name: string): boolean {
  return /(?:^|\/)(?:~\$|\._)[^/]*$/u.test(name);
}

function namesWith(names: readonly string[], extension: string): readonly string[] {
  return names.filter((name) => name.toLowerCase().endsWith(`.${extension}`));
}

function stem(name: string): string {
  return name.slice(0, name.lastIndexOf(".")).toLowerCase();
}

const forbiddenInNames = /[\p{Cc}\p{Cs}\\/:*?"<>|\s]+/gu;

/**
 * Names for files of an export, each once: 姓名.lrmx, and where a name occurs again 姓名_2.lrmx, 姓名_3.lrmx. Characters that
 * file systems forbid become "_"; letters that differ in size only are the same name.
 *
 * @param stems names without extension, in order.
 */
export function distinctFileNames(stems: readonly string[], extension: string): readonly string[] {
  const taken = new Set<string>();
  return stems.map((wanted) => {
    const safe = wanted.trim().replace(forbiddenInNames, "_").slice(0, 100) || "未命名";
    let name = safe;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${safe}_${count}`;
    taken.add(name.toLowerCase());
    return `${name}.${extension}`;
  });
}
