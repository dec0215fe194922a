import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTrueType } from "../formats/truetype/read-font";
import type { TrueTypeFont } from "../formats/truetype/read-font";

const file = ["node_modules", "@expo-google-fonts", "noto-serif-sc", "400Regular", "NotoSerifSC_400Regular.ttf"];
let serif: TrueTypeFont | null = null;

/**
 * Noto Serif SC (SIL Open Font License), the stand-in for 宋体 in PDF files: read once from the package the application
 * brings along, 15 MB, without the network.
 */
export function serifFont(): TrueTypeFont {
  serif ??= readTrueType(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), ...file)));
  return serif;
}
