/**
 * Oracle for avoidance: which use of a person in a post is barred by a relative in office, a firm or a home place. Written from
 * - regulations.md 2.9: AVD-01, AVD-02, AVD-03 (AVD-04 and AVD-05 are about acts and reports, not about posts);
 * - corrections.md: AVD-01/02 confirmed (a larger share), AVD-03 with township bodies and departments as a warning;
 * - instruments: avoidance-2006 (3, 4, abstract of 5), civil-servants-law-2018 (74, 75).
 *
 * Method: a declaration is a fact whoever made it, so the declarations of both sides are laid together and read in both directions;
 * then every holding of every other person is tried against the post, one prohibition after another.
 */
export type KinshipClass = "spouse" | "directBlood" | "collateralWithinThree" | "closeInLaw" | "beyond";

/** What one person declared of another; one side is enough, and both may say the same twice. */
export interface Declaration {
  readonly by: string;
  readonly of: string;
  readonly kinship: KinshipClass;
}

export type Work = "personnel" | "discipline" | "audit" | "finance" | "other";

export interface Post {
  readonly id: string;
  /** The body (机关) the post belongs to, whatever office inside it. */
  readonly body: string;
  /** The post whose holder leads this one directly; null at the top. */
  readonly superior: string | null;
  /** A leading post of its body. */
  readonly leading: boolean;
  readonly work: Work;
}

export interface Holding {
  readonly person: string;
  readonly post: string;
}

export type Prohibition =
  "sameLeader" | "superior" | "subordinate" | "sensitiveWorkUnderRelative" | "relativeInSensitiveWork";

export interface Conflict {
  readonly relative: string;
  readonly post: string;
  readonly prohibition: Prohibition;
}

/** Whether two persons are relatives in the sense of AVD-01, by any declaration of either side. */
export function related(declarations: readonly Declaration[], one: string, other: string): boolean {
  return declarations.some(
    (row) =>
      row.kinship !== "beyond" &&
      ((row.by === one && row.of === other) || (row.by === other && row.of === one)) &&
      one !== other,
  );
}

/** The prohibitions of AVD-01 between a post and a post that a relative holds. */
export function prohibitions(target: Post, held: Post): readonly Prohibition[] {
  const found: Prohibition[] = [];
  const oneBody = target.body === held.body;
  if (oneBody && target.superior !== null && target.superior === held.superior) found.push("sameLeader");
  if (target.superior === held.id) found.push("superior");
  if (held.superior === target.id) found.push("subordinate");
  if (oneBody && held.leading && target.work !== "other") found.push("sensitiveWorkUnderRelative");
  if (oneBody && target.leading && held.work !== "other") found.push("relativeInSensitiveWork");
  return found;
}

/** AVD-01: every conflict that would follow if the person took the post. */
export function conflicts(
  person: string,
  target: Post,
  posts: readonly Post[],
  holdings: readonly Holding[],
  declarations: readonly Declaration[],
): readonly Conflict[] {
  const found: Conflict[] = [];
  for (const holding of holdings) {
    const held = posts.find((post) => post.id === holding.post);
    if (!held || !related(declarations, person, holding.person)) continue;
    for (const prohibition of prohibitions(target, held))
      found.push({ relative: holding.person, post: held.id, prohibition });
  }
  return found;
}

export interface FirmDeclaration {
  readonly owner: "spouse" | "child" | "childsSpouse" | "other";
  readonly hold: "sole" | "partnership" | "largerShare" | "smallShare";
  /** Bodies that regulate the trade or are in charge of it. */
  readonly regulators: readonly string[];
}

/** AVD-02: a leading member of a body that regulates a firm of the spouse, a child or a child's spouse. */
export function barredByFirm(target: Post, firms: readonly FirmDeclaration[]): boolean {
  return (
    target.leading &&
    firms.some((firm) => firm.owner !== "other" && firm.hold !== "smallShare" && firm.regulators.includes(target.body))
  );
}

export interface PlacePost {
  readonly place: string;
  readonly tier: "township" | "county" | "prefecture" | "province";
  /** Head of committee, government, discipline, organisation, court, procuratorate or police. */
  readonly headOfNamedBody: boolean;
  /** Head of another department of the place. */
  readonly headOfDepartment: boolean;
}

/** AVD-03: block in the county one grew up in, warning in the prefecture, in the township and for heads of departments. */
export function homePlace(post: PlacePost, grewUpIn: readonly string[]): "block" | "warn" | "free" {
  if (!grewUpIn.includes(post.place)) return "free";
  if (post.headOfNamedBody && post.tier === "county") return "block";
  if (post.headOfNamedBody && (post.tier === "prefecture" || post.tier === "township")) return "warn";
  return post.headOfDepartment && post.tier !== "province" ? "warn" : "free";
}
