-- What a team reads and writes by virtue of the team ends with the task: by hand with a day, or once none of its cases is in inspection any more.
alter table inspection_task add constraint inspection_task_ended check ((state = 'closed') = ("endsOn" is not null) and "endsOn" >= "startsOn");

create or replace function in_team(p_task uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from inspection_member m join app_user u on u."cadreId" = m."cadreId" join inspection_task t on t.id = m."taskId"
    where m."taskId" = p_task and t.state <> 'closed' and u.id = nullif(current_setting('app.actor', true), '')::uuid
      and exists (select from inspection_subject s join "case" k on k.id = s."caseId"
        where s."taskId" = t.id and k.stage = 'inspection' and k.state in ('running', 'deferred', 'suspended')))
$$;
