-- A reply may say until when it counts; a letter after the inspection renews one that has a last day.
-- AlterTable
ALTER TABLE "check_letter_line" ADD COLUMN     "renews" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "validUntil" DATE;

alter table check_letter_line add constraint check_letter_line_valid_after_reply
  check ("validUntil" is null or ("repliedOn" is not null and "validUntil" >= "repliedOn"));
