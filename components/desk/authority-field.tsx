import { Select } from "@/components/ui/text-input";
import type { AuthorityName } from "@/lib/authority/types";
import { FilterField } from "./list-page";

/** Which authority a list is about; nothing to choose for who sees one. */
export function AuthorityField({ authorities, chosen }: { authorities: readonly AuthorityName[]; chosen: string }) {
  if (authorities.length < 2) return null;
  return (
    <FilterField label="管理机关">
      <Select bare name="authority" defaultValue={chosen} choices={authorities.map((one) => ({ value: one.id, label: one.committeeName }))} />
    </FilterField>
  );
}
