import { CountedDayWords } from "@/components/desk/due-day";
import { Badge, type Tone } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import { EmptyState, Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { fillIn } from "@/lib/messages/fill-in";
import { todoWords, urgencyWords } from "@/lib/messages/zh-CN/desk";
import type { Desk } from "@/lib/programmes/desk/queries/desk";
import type { Todo, Urgency } from "@/lib/programmes/desk/types";

const marks: Readonly<Record<Urgency, { tone: Tone; icon: IconName }>> = {
  overdue: { tone: "red", icon: "overdue" },
  soon: { tone: "amber", icon: "clock" },
  later: { tone: "blue", icon: "calendar" },
  open: { tone: "grey", icon: "todo" },
};

/** What the visitor has to do, earliest deadline first. */
export function TodoList({ todos }: { todos: Desk["todos"] }) {
  return (
    <Section title="我的待办" id="todo" note={todos.count === 0 ? undefined : `共 ${todos.count} 项，按期限排列`}>
      {todos.count === 0 ? (
        <EmptyState title="目前没有需要您办理的事项。">有新的待办时会按期限列在这里。</EmptyState>
      ) : (
        <Table
          caption="我的待办"
          narrow="cards"
          columns={[
            { key: "todo", head: "要办的事", width: 15, rowHead: true, cardLabel: false, cell: (todo) => <a href={todo.href}>{wordsOf(todo)}</a> },
            { key: "about", head: "事项", cell: (todo) => todo.about },
            { key: "due", head: "期限", align: "center", width: 9, card: "half", cell: (todo) => (todo.dueOn === null ? null : <CountedDayWords day={todo.dueOn} provisional={todo.provisional} />) },
            {
              key: "left",
              head: "情况",
              align: "center",
              width: 9,
              card: "half",
              cell: (todo) => (
                <Badge tone={marks[todo.urgency].tone} icon={marks[todo.urgency].icon}>
                  {leftOf(todo)}
                </Badge>
              ),
            },
          ]}
          rows={todos.list}
          rowKey={(todo) => `${todo.kind}-${todo.id}`}
        />
      )}
      {todos.count > todos.list.length ? <p className="section-note">只列出最早的 {todos.list.length} 项。</p> : null}
    </Section>
  );
}

function wordsOf({ kind, count }: Todo): string {
  return fillIn(todoWords[kind], { n: count });
}

function leftOf({ urgency, daysLeft }: Todo): string {
  if (daysLeft === null) return urgencyWords[urgency];
  if (daysLeft < 0) return `已超 ${-daysLeft} 天`;
  return daysLeft === 0 ? "今天到期" : `还有 ${daysLeft} 天`;
}
