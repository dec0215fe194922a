import { Loading } from "@/components/ui/page-parts";

export default function PeopleLoading() {
  return <Loading label="正在读取干部信息…" lines={10} />;
}
