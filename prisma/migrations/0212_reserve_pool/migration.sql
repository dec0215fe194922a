-- A member of a pool may be ready in the near term (RSV-04) and was inspected before entering (RSV-07).
alter table "pool_member" add column "nearTerm" boolean not null default false;
alter table "pool_member" add column "inspectedOn" date;
