-- The session look-up names the unit or committee the visitor works for.
grant select (id, name) on unit to scratch_rw;
grant select (id, "committeeName") on authority to scratch_rw;
