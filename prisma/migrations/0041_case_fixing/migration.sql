-- How the subject was fixed: item of the meeting, reason, and whether the person stood first by votes (never a ground by itself).
alter table "case" add column "fixItemId" uuid, add column "fixReason" text not null default '', add column "firstByVotes" boolean;
