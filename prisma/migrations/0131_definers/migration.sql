-- Functions that act with more rights than their caller look into the caller's temporary tables last, not first.
alter function record_append(jsonb, timestamptz) set search_path = public, pg_temp;
alter function record_checkpoint_append(int, timestamptz, text, text, text, text, text) set search_path = public, pg_temp;
alter function record_moves() set search_path = public, pg_temp;
alter function answer_turn() set search_path = public, pg_temp;
alter function settled_answer_turn() set search_path = public, pg_temp;
alter function note_import_change() set search_path = public, pg_temp;
alter function undo_import_rows(uuid, text, uuid[]) set search_path = public, pg_temp;
