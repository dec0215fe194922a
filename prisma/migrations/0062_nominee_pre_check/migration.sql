-- MOT-06: the day on which a person recorded what the pre-audit of a name found.
ALTER TABLE "nominee" ADD COLUMN "preCheckedOn" DATE;
