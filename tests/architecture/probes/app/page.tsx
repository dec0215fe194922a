/** Wrong: a page reads by itself. */
import { readPeople } from "@/lib/people/queries";

export default readPeople;
