-- A role for bodies outside the organisation department that answer the letters addressed to them. By itself: a value added to a type
-- cannot be used in the transaction that adds it.
ALTER TYPE "Role" ADD VALUE 'reviewingDepartment';
