import { Loading } from "@/components/ui/page-parts";

export default function PostsLoading() {
  return <Loading label="正在读取职数与班子…" lines={10} />;
}
