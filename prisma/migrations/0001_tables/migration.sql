-- CreateEnum
CREATE TYPE "Role" AS ENUM ('cadreSection', 'assessmentOffice', 'supervisionSection', 'departmentHead', 'unitLeader', 'committeeSecretary', 'committeeMember', 'disciplineLiaison', 'supervisor', 'systemAdministrator');

-- CreateEnum
CREATE TYPE "PaperState" AS ENUM ('draft', 'issued');

-- CreateEnum
CREATE TYPE "PaperLineKind" AS ENUM ('appoint', 'remove');

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('bureauHead', 'bureauDeputy', 'countyHead', 'countyDeputy', 'sectionHead', 'sectionDeputy', 'staff');

-- CreateEnum
CREATE TYPE "HeadOrDeputy" AS ENUM ('head', 'deputy');

-- CreateEnum
CREATE TYPE "Kind" AS ENUM ('promotion', 'advancement', 'lateralMove', 'removal', 'electedPost');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('motion', 'recommendation', 'inspection', 'deliberation', 'decision', 'notice', 'appointment', 'probation');

-- CreateEnum
CREATE TYPE "CaseState" AS ENUM ('running', 'deferred', 'suspended', 'stopped', 'returned', 'finished');

-- CreateEnum
CREATE TYPE "CorrectionState" AS ENUM ('requested', 'confirmed', 'refused');

-- CreateEnum
CREATE TYPE "ConsultationKind" AS ENUM ('leader', 'superiorInCharge', 'unitedFront', 'dualManagement');

-- CreateEnum
CREATE TYPE "InspectionState" AS ENUM ('planned', 'noticed', 'running', 'reported', 'closed');

-- CreateEnum
CREATE TYPE "CheckKind" AS ENUM ('file', 'personalMatters', 'discipline', 'letters', 'audit');

-- CreateEnum
CREATE TYPE "CheckAnswer" AS ENUM ('nothingFound', 'suspend', 'unsuitable');

-- CreateEnum
CREATE TYPE "AssessmentPurpose" AS ENUM ('inspection', 'probation');

-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('deptMeeting', 'secretarySpecialMeeting', 'standingCommittee', 'plenaryCommittee', 'partyGroup');

-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('planned', 'held', 'closed');

-- CreateEnum
CREATE TYPE "MeetingItemKind" AS ENUM ('adoptPlan', 'fixSubject', 'proposal', 'decision', 'reconsideration', 'confirmation');

-- CreateEnum
CREATE TYPE "MeetingItemState" AS ENUM ('open', 'decided', 'deferred', 'suspended', 'withdrawn');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('agree', 'disagree', 'defer');

-- CreateEnum
CREATE TYPE "VoteForm" AS ENUM ('oral', 'showOfHands', 'secretBallot');

-- CreateEnum
CREATE TYPE "MotionState" AS ENUM ('draft', 'conditionsFrozen', 'planAdopted', 'closed');

-- CreateEnum
CREATE TYPE "MotionPostState" AS ENUM ('motion', 'recommendation', 'subjectsFixed', 'stopped');

-- CreateEnum
CREATE TYPE "NomineeSource" AS ENUM ('signedNomination', 'unitRecommendation', 'reservePool', 'departmentProposal');

-- CreateEnum
CREATE TYPE "RecommendationForm" AS ENUM ('unit', 'self', 'other');

-- CreateEnum
CREATE TYPE "UnitRecommendationState" AS ENUM ('submitted', 'admitted', 'notAdmitted');

-- CreateEnum
CREATE TYPE "NoticeState" AS ENUM ('draft', 'published', 'ended', 'withdrawn');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('first', 'second');

-- CreateEnum
CREATE TYPE "ObjectionConclusion" AS ENUM ('doesNotAffect', 'suspend', 'cancel');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('male', 'female');

-- CreateEnum
CREATE TYPE "CadreStatus" AS ENUM ('inPost', 'underInspection', 'retired', 'left');

-- CreateEnum
CREATE TYPE "PoliticalStatus" AS ENUM ('partyMember', 'probationaryPartyMember', 'democraticParty', 'nonParty');

-- CreateEnum
CREATE TYPE "FactKind" AS ENUM ('birth', 'partyEntry', 'workStart', 'education', 'career', 'identity');

-- CreateEnum
CREATE TYPE "FactVerdict" AS ENUM ('pass', 'fail', 'deferred');

-- CreateEnum
CREATE TYPE "EducationMode" AS ENUM ('fullTime', 'inService');

-- CreateEnum
CREATE TYPE "EducationLevel" AS ENUM ('doctorate', 'master', 'bachelor', 'juniorCollege', 'secondary');

-- CreateEnum
CREATE TYPE "KinshipRelation" AS ENUM ('spouse', 'directBlood', 'collateralBlood', 'closeInLaw');

-- CreateEnum
CREATE TYPE "SanctionKind" AS ENUM ('partyWarning', 'partySeriousWarning', 'partyRemovalFromPosts', 'partyProbation', 'governmentWarning', 'governmentDemerit', 'governmentMajorDemerit', 'governmentDemotion', 'governmentDismissal', 'admonition', 'suspensionForInspection', 'reassignment', 'orderedResignation', 'removal', 'demotion');

-- CreateEnum
CREATE TYPE "PersonalGrade" AS ENUM ('EXCELLENT', 'COMPETENT', 'BASICALLY_COMPETENT', 'INCOMPETENT', 'UNGRADED');

-- CreateEnum
CREATE TYPE "ExperienceKind" AS ENUM ('grassroots', 'frontLine', 'secondment', 'povertyRelief', 'investmentPromotion', 'specialPost');

-- CreateEnum
CREATE TYPE "InstallationKind" AS ENUM ('production', 'demo', 'test');

-- CreateEnum
CREATE TYPE "UnitCategory" AS ENUM ('partyCommittee', 'partyDepartment', 'governmentDepartment', 'massOrganization', 'congressOrConference', 'court', 'procuratorate', 'township', 'institution', 'enterprise');

-- CreateEnum
CREATE TYPE "UnitChangeKind" AS ENUM ('founded', 'renamed', 'merged', 'split', 'moved', 'abolished');

-- CreateEnum
CREATE TYPE "AppointmentWay" AS ENUM ('committeeDecision', 'congressElection', 'standingCommitteeOfCongress', 'governmentAppointment');

-- CreateEnum
CREATE TYPE "ProbationState" AS ENUM ('running', 'confirmed', 'extended', 'returned');

-- CreateEnum
CREATE TYPE "RoundForm" AS ENUM ('interview', 'meeting');

-- CreateEnum
CREATE TYPE "RoundState" AS ENUM ('open', 'enteredOnce', 'confirmed', 'void');

-- CreateEnum
CREATE TYPE "PoolKind" AS ENUM ('principal', 'deputy', 'youngTalent');

-- CreateEnum
CREATE TYPE "PoolMemberState" AS ENUM ('normal', 'underInspection', 'used', 'withdrawn');

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "signIn" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "cadreId" UUID,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "authorityId" UUID,
    "unitId" UUID,
    "upToLevel" "Level",
    "from" DATE NOT NULL,
    "to" DATE,
    "grantedById" UUID,
    "reason" TEXT NOT NULL,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "authorityId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "appointStated" INTEGER NOT NULL,
    "removeStated" INTEGER NOT NULL,
    "probationNoticeOn" DATE,
    "state" "PaperState" NOT NULL DEFAULT 'draft',
    "preparedById" UUID NOT NULL,
    "checkedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper_line" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "kind" "PaperLineKind" NOT NULL,
    "cadreId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "concurrent" BOOLEAN NOT NULL DEFAULT false,
    "text" TEXT NOT NULL,

    CONSTRAINT "paper_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment_talk" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "talker" TEXT NOT NULL,
    "points" TEXT NOT NULL,

    CONSTRAINT "appointment_talk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "digest" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "objectKind" TEXT NOT NULL,
    "objectId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "fieldClass" TEXT NOT NULL,
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature" (
    "id" UUID NOT NULL,
    "objectKind" TEXT NOT NULL,
    "objectId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "signerCadreId" UUID,
    "signerName" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "signedOn" DATE NOT NULL,
    "scanId" UUID,
    "enteredById" UUID NOT NULL,
    "checkedById" UUID,
    "checkedAt" TIMESTAMPTZ(3),

    CONSTRAINT "signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authority" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "committeeName" TEXT NOT NULL,
    "departmentName" TEXT NOT NULL,
    "superiorId" UUID,
    "order" INTEGER NOT NULL,

    CONSTRAINT "authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "management_rule" (
    "id" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "level" "Level" NOT NULL,
    "exampleOnly" BOOLEAN NOT NULL,
    "document" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,

    CONSTRAINT "management_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "committee_member" (
    "id" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "cadreId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "isPrincipal" BOOLEAN NOT NULL,
    "order" INTEGER NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,

    CONSTRAINT "committee_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_management" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "managedById" UUID NOT NULL,
    "coManagedById" UUID,
    "filedWithId" UUID,
    "from" DATE NOT NULL,
    "to" DATE,

    CONSTRAINT "post_management_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cadre_management" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "managedById" UUID NOT NULL,
    "coManagedById" UUID,
    "filedWithId" UUID,
    "from" DATE NOT NULL,
    "to" DATE,

    CONSTRAINT "cadre_management_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "motionId" UUID NOT NULL,
    "motionPostId" UUID,
    "cadreId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "kind" "Kind" NOT NULL,
    "stage" "Stage" NOT NULL,
    "state" "CaseState" NOT NULL DEFAULT 'running',
    "stateReason" TEXT NOT NULL DEFAULT '',
    "openedOn" DATE NOT NULL,
    "stageSince" DATE NOT NULL,
    "dueOn" DATE,
    "finishedOn" DATE,
    "handlerId" UUID NOT NULL,
    "ruleSetId" UUID NOT NULL,
    "removalGround" TEXT,
    "exceptionalGround" TEXT,
    "exceptionalText" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_outcome" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "stage" "Stage" NOT NULL,
    "number" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "on" DATE NOT NULL,
    "supersededOn" DATE,
    "correctionId" UUID,

    CONSTRAINT "case_outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_finding" (
    "id" UUID NOT NULL,
    "caseId" UUID,
    "motionId" UUID,
    "stage" "Stage" NOT NULL,
    "step" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "force" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "ruleSetVersion" INTEGER NOT NULL,
    "cite" JSONB NOT NULL,
    "inputs" JSONB NOT NULL,
    "outputs" JSONB NOT NULL,
    "on" DATE NOT NULL,
    "supersededOn" DATE,

    CONSTRAINT "stored_finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_hold" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "state" "CaseState" NOT NULL,
    "reason" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,
    "lifted" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "case_hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "override" (
    "id" UUID NOT NULL,
    "caseId" UUID,
    "motionId" UUID,
    "rule" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedOn" DATE NOT NULL,
    "approvedById" UUID,
    "approvedOn" DATE,
    "refusedOn" DATE,

    CONSTRAINT "override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "stage" "Stage" NOT NULL,
    "outcomeId" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedOn" DATE NOT NULL,
    "confirmedById" UUID,
    "confirmedOn" DATE,
    "state" "CorrectionState" NOT NULL DEFAULT 'requested',
    "affected" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "ConsultationKind" NOT NULL,
    "who" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "askedOn" DATE NOT NULL,
    "repliedOn" DATE,
    "stance" "Stance",
    "words" TEXT NOT NULL DEFAULT '',
    "letterNumber" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pre_report" (
    "id" UUID NOT NULL,
    "caseId" UUID,
    "motionId" UUID,
    "ground" TEXT NOT NULL,
    "sentOn" DATE NOT NULL,
    "number" TEXT NOT NULL,
    "repliedOn" DATE,
    "approved" BOOLEAN,
    "reply" TEXT NOT NULL DEFAULT '',
    "fileId" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "pre_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist_answer" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "item" INTEGER NOT NULL,
    "clear" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "on" DATE NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "checklist_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_record" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "caseId" UUID,
    "purpose" TEXT NOT NULL,
    "schemeId" TEXT NOT NULL,
    "schemeVersion" TEXT NOT NULL,
    "exampleOnly" BOOLEAN NOT NULL,
    "inputs" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "derivation" JSONB NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "evaluation_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection_task" (
    "id" UUID NOT NULL,
    "motionId" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "noticeOn" DATE,
    "noticeText" TEXT NOT NULL DEFAULT '',
    "noticePlaces" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "state" "InspectionState" NOT NULL DEFAULT 'planned',
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "inspection_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection_member" (
    "id" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "isLeader" BOOLEAN NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "inspection_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection_subject" (
    "id" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "virtue" TEXT NOT NULL DEFAULT '',
    "ability" TEXT NOT NULL DEFAULT '',
    "diligence" TEXT NOT NULL DEFAULT '',
    "achievement" TEXT NOT NULL DEFAULT '',
    "integrity" TEXT NOT NULL DEFAULT '',
    "strengths" TEXT NOT NULL DEFAULT '',
    "figures" TEXT NOT NULL DEFAULT '',
    "conclusions" TEXT NOT NULL DEFAULT '',
    "interviews" JSONB NOT NULL DEFAULT '[]',
    "unitPrincipalTalkOn" DATE,
    "subjectTalkOn" DATE,
    "feedbackOn" DATE,
    "integrityConclusion" TEXT NOT NULL DEFAULT '',
    "integritySignedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "inspection_subject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deficiency" (
    "id" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "deficiency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_item" (
    "id" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "kind" "CheckKind" NOT NULL,
    "letterNumber" TEXT NOT NULL DEFAULT '',
    "askedOn" DATE,
    "repliedOn" DATE,
    "responsibleName" TEXT NOT NULL DEFAULT '',
    "answer" "CheckAnswer",
    "result" TEXT NOT NULL DEFAULT '',
    "fileId" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "check_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heard_opinion" (
    "id" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "addressee" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "opinion" TEXT NOT NULL,

    CONSTRAINT "heard_opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_sheet" (
    "id" UUID NOT NULL,
    "purpose" "AssessmentPurpose" NOT NULL,
    "taskId" UUID,
    "caseId" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "schemeId" TEXT NOT NULL,
    "groups" JSONB NOT NULL,
    "state" "RoundState" NOT NULL DEFAULT 'open',
    "tally" JSONB,
    "evaluationId" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "assessment_sheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" "MeetingKind" NOT NULL,
    "authorityId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "chairName" TEXT NOT NULL,
    "shouldAttend" INTEGER NOT NULL,
    "state" "MeetingState" NOT NULL DEFAULT 'planned',
    "minutes" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_member" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "cadreId" UUID,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "isPrincipal" BOOLEAN NOT NULL,
    "present" BOOLEAN NOT NULL DEFAULT true,
    "absence" TEXT NOT NULL DEFAULT '',
    "order" INTEGER NOT NULL,

    CONSTRAINT "meeting_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_item" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "kind" "MeetingItemKind" NOT NULL,
    "title" TEXT NOT NULL,
    "motionId" UUID,
    "motionPostId" UUID,
    "caseId" UUID,
    "state" "MeetingItemState" NOT NULL DEFAULT 'open',
    "presenter" TEXT NOT NULL DEFAULT '',
    "exceptionalReason" TEXT NOT NULL DEFAULT '',
    "superiorReply" TEXT NOT NULL DEFAULT '',
    "conclusion" TEXT NOT NULL DEFAULT '',
    "suspendedGround" TEXT,
    "dueOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "meeting_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opinion" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "stance" "Stance" NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "withdrawal" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "memberId" UUID NOT NULL,

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vote" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "form" "VoteForm" NOT NULL,
    "shouldAttend" INTEGER NOT NULL,
    "present" INTEGER NOT NULL,
    "agree" INTEGER NOT NULL,
    "disagree" INTEGER NOT NULL,
    "defer" INTEGER NOT NULL,
    "abstain" INTEGER NOT NULL,
    "passed" BOOLEAN NOT NULL,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "motion" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "authorityId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "initiator" TEXT NOT NULL,
    "startedOn" DATE NOT NULL,
    "scope" TEXT NOT NULL DEFAULT '',
    "method" TEXT NOT NULL DEFAULT '',
    "procedure" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "intention" TEXT NOT NULL DEFAULT '',
    "analysis" TEXT NOT NULL DEFAULT '',
    "analysisFileId" UUID,
    "plan" TEXT NOT NULL DEFAULT '',
    "planParticipants" TEXT NOT NULL DEFAULT '',
    "planAdoptedOn" DATE,
    "planItemId" UUID,
    "state" "MotionState" NOT NULL DEFAULT 'draft',
    "stateSince" DATE NOT NULL,
    "handlerId" UUID NOT NULL,
    "ruleSetId" UUID NOT NULL,
    "dueOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "motion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "motion_post" (
    "id" UUID NOT NULL,
    "motionId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "kind" "Kind" NOT NULL,
    "conditions" TEXT NOT NULL DEFAULT '',
    "conditionsFrozenOn" DATE,
    "state" "MotionPostState" NOT NULL DEFAULT 'motion',
    "stateSince" DATE NOT NULL,
    "meetingOmitted" BOOLEAN NOT NULL DEFAULT false,
    "omittedReason" TEXT NOT NULL DEFAULT '',
    "specialGround" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "motion_post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "motion_leaver" (
    "id" UUID NOT NULL,
    "motionId" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "withCase" BOOLEAN NOT NULL DEFAULT true,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "motion_leaver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nominee" (
    "id" UUID NOT NULL,
    "motionPostId" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "source" "NomineeSource" NOT NULL,
    "reason" TEXT NOT NULL,
    "nominatorName" TEXT NOT NULL DEFAULT '',
    "nominatorRelation" TEXT NOT NULL DEFAULT '',
    "signatureId" UUID,
    "poolMemberId" UUID,
    "unitRecommendationId" UUID,
    "reference" BOOLEAN NOT NULL DEFAULT false,
    "barFinding" TEXT,
    "withdrawnOn" DATE,
    "withdrawnReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "nominee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_announcement" (
    "id" UUID NOT NULL,
    "motionPostId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "openFrom" DATE NOT NULL,
    "openUntil" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "post_announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_recommendation" (
    "id" UUID NOT NULL,
    "announcementId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "form" "RecommendationForm" NOT NULL,
    "reason" TEXT NOT NULL,
    "scanId" UUID,
    "state" "UnitRecommendationState" NOT NULL DEFAULT 'submitted',
    "answer" TEXT NOT NULL DEFAULT '',
    "submittedById" UUID NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "unit_recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "authorityId" UUID NOT NULL,
    "motionId" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL DEFAULT 'first',
    "from" DATE NOT NULL,
    "workingDays" INTEGER NOT NULL,
    "until" DATE NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "channels" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "mail" TEXT NOT NULL,
    "supervisingOffice" TEXT NOT NULL,
    "state" "NoticeState" NOT NULL DEFAULT 'draft',
    "publishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_person" (
    "id" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sex" "Sex" NOT NULL,
    "birthMonth" TEXT NOT NULL,
    "nativePlace" TEXT NOT NULL,
    "education" TEXT NOT NULL,
    "politicalStatus" TEXT NOT NULL,
    "career" TEXT NOT NULL,
    "presentDuties" TEXT NOT NULL,
    "intendedDuties" TEXT NOT NULL,
    "exceptionalReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "notice_person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objection" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "noticeId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "receivedOn" DATE NOT NULL,
    "way" TEXT NOT NULL,
    "realName" BOOLEAN NOT NULL,
    "reporter" TEXT NOT NULL DEFAULT '',
    "substance" TEXT NOT NULL,
    "handlerId" UUID NOT NULL,
    "finding" TEXT NOT NULL DEFAULT '',
    "conclusion" "ObjectionConclusion",
    "closedOn" DATE,
    "feedbackOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cadre" (
    "id" UUID NOT NULL,
    "idNumber" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "namePinyin" TEXT NOT NULL,
    "nameInitials" TEXT NOT NULL,
    "sex" "Sex" NOT NULL,
    "ethnicity" TEXT NOT NULL,
    "nativePlace" TEXT NOT NULL,
    "birthPlace" TEXT NOT NULL,
    "politicalStatus" "PoliticalStatus" NOT NULL,
    "birth" DATE NOT NULL,
    "partyJoined" DATE,
    "workStart" DATE NOT NULL,
    "cadreIdentity" TEXT NOT NULL,
    "healthFit" BOOLEAN,
    "status" "CadreStatus" NOT NULL DEFAULT 'inPost',
    "unitId" UUID NOT NULL,
    "duties" TEXT NOT NULL,
    "level" "Level" NOT NULL,
    "levelSince" DATE,
    "orderKey" INTEGER NOT NULL DEFAULT 0,
    "photoId" UUID,
    "importBatchId" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "cadre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cadre_status_change" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "status" "CadreStatus" NOT NULL,
    "on" DATE NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "cadre_status_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cadre_fact" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "fact" "FactKind" NOT NULL,
    "stated" TEXT NOT NULL,
    "determined" TEXT,
    "verdict" "FactVerdict",
    "determinedOn" DATE,
    "evidenceId" UUID,
    "reviewer" TEXT,

    CONSTRAINT "cadre_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "career_row" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,
    "unitText" TEXT NOT NULL,
    "postText" TEXT NOT NULL,
    "level" "Level" NOT NULL,
    "headOrDeputy" "HeadOrDeputy",
    "concurrent" BOOLEAN NOT NULL DEFAULT false,
    "postId" UUID,

    CONSTRAINT "career_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education_row" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "mode" "EducationMode" NOT NULL,
    "education" "EducationLevel" NOT NULL,
    "degree" TEXT,
    "schoolAndMajor" TEXT NOT NULL,
    "graduatedOn" DATE NOT NULL,

    CONSTRAINT "education_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "family_member" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "relation" TEXT NOT NULL,
    "name" TEXT,
    "birth" DATE,
    "politicalStatus" TEXT,
    "employerAndPost" TEXT,

    CONSTRAINT "family_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kinship" (
    "id" UUID NOT NULL,
    "aId" UUID NOT NULL,
    "bId" UUID NOT NULL,
    "relation" "KinshipRelation" NOT NULL,
    "source" TEXT NOT NULL,
    "declaredOn" DATE NOT NULL,

    CONSTRAINT "kinship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "honour" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "document" TEXT NOT NULL,

    CONSTRAINT "honour_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sanction" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "kind" "SanctionKind" NOT NULL,
    "body" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "months" INTEGER,
    "stillAffecting" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "sanction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "yearly_grade" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "grade" "PersonalGrade" NOT NULL,
    "fixedOn" DATE,

    CONSTRAINT "yearly_grade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "experience_row" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "kind" "ExperienceKind" NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,
    "place" TEXT NOT NULL,

    CONSTRAINT "experience_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileDigest" TEXT NOT NULL,
    "authorityId" UUID NOT NULL,
    "importedById" UUID NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,
    "mode" TEXT NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "kind" "InstallationKind" NOT NULL,
    "testNow" TIMESTAMPTZ(3),
    "seededOn" DATE,
    "signIns" JSONB,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scratch_session" (
    "id" UUID NOT NULL,
    "sidDigest" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "device" TEXT,

    CONSTRAINT "scratch_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scratch_sign_in_failure" (
    "signIn" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lockedUntil" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scratch_sign_in_failure_pkey" PRIMARY KEY ("signIn")
);

-- CreateTable
CREATE TABLE "scratch_upload" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "report" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scratch_upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scratch_draft" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scratch_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" "UnitCategory" NOT NULL,
    "parentId" UUID,
    "order" INTEGER NOT NULL,
    "level" "Level" NOT NULL,
    "authorityId" UUID NOT NULL,
    "foundedOn" DATE,
    "abolishedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_name" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "from" DATE,
    "to" DATE NOT NULL,

    CONSTRAINT "unit_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_change" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" "UnitChangeKind" NOT NULL,
    "on" DATE NOT NULL,
    "relatedUnitId" UUID,
    "document" TEXT NOT NULL,

    CONSTRAINT "unit_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "session" INTEGER NOT NULL,
    "electedOn" DATE,
    "renewalDue" DATE,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "unitId" UUID NOT NULL,
    "teamId" UUID,
    "teamOrder" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL,
    "level" "Level" NOT NULL,
    "headOrDeputy" "HeadOrDeputy" NOT NULL,
    "isPrincipal" BOOLEAN NOT NULL DEFAULT false,
    "countsAgainstQuota" BOOLEAN NOT NULL DEFAULT true,
    "probationApplies" BOOLEAN NOT NULL DEFAULT false,
    "auditRequired" BOOLEAN NOT NULL DEFAULT false,
    "partyPost" BOOLEAN NOT NULL DEFAULT false,
    "appointmentWay" "AppointmentWay" NOT NULL DEFAULT 'committeeDecision',
    "duties" TEXT NOT NULL DEFAULT '',
    "abolishedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quota" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "level" "Level" NOT NULL,
    "headOrDeputy" "HeadOrDeputy" NOT NULL,
    "approved" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,

    CONSTRAINT "quota_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_holding" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "concurrent" BOOLEAN NOT NULL DEFAULT false,
    "outsideQuota" BOOLEAN NOT NULL DEFAULT false,
    "from" DATE NOT NULL,
    "to" DATE,
    "probationFrom" DATE,
    "probationUntil" DATE,
    "confirmedOn" DATE,
    "yearsInPostBroken" BOOLEAN NOT NULL DEFAULT false,
    "caseId" UUID,

    CONSTRAINT "post_holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "probation" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "holdingId" UUID NOT NULL,
    "noticeIssuedOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "extendedUntil" DATE,
    "extensionReason" TEXT NOT NULL DEFAULT '',
    "selfReport" TEXT NOT NULL DEFAULT '',
    "principalView" TEXT NOT NULL DEFAULT '',
    "evaluationId" UUID,
    "state" "ProbationState" NOT NULL DEFAULT 'running',
    "concludedOn" DATE,
    "conclusion" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "probation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deficiency_progress" (
    "id" UUID NOT NULL,
    "probationId" UUID NOT NULL,
    "deficiencyId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "deficiency_progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round" (
    "id" UUID NOT NULL,
    "motionPostId" UUID NOT NULL,
    "form" "RoundForm" NOT NULL,
    "heldOn" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "groups" JSONB NOT NULL,
    "rateBase" TEXT NOT NULL,
    "targeted" BOOLEAN NOT NULL DEFAULT true,
    "counters" TEXT NOT NULL DEFAULT '',
    "supervisedBy" TEXT NOT NULL DEFAULT '',
    "state" "RoundState" NOT NULL DEFAULT 'open',
    "tally" JSONB,
    "validUntil" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tally_entry" (
    "id" UUID NOT NULL,
    "roundId" UUID,
    "assessmentSheetId" UUID,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "tally" JSONB NOT NULL,

    CONSTRAINT "tally_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_event" (
    "id" BIGSERIAL NOT NULL,
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "digest" TEXT,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "record_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_head" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "checkpointed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "record_head_pkey" PRIMARY KEY ("stream")
);

-- CreateTable
CREATE TABLE "record_checkpoint" (
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "cause" TEXT NOT NULL,
    "heads" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "record_checkpoint_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "record_request" (
    "token" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "record_request_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "pool" (
    "id" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "PoolKind" NOT NULL,
    "level" "Level" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "pool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pool_member" (
    "id" UUID NOT NULL,
    "poolId" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "state" "PoolMemberState" NOT NULL DEFAULT 'normal',
    "enteredOn" DATE NOT NULL,
    "form" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "leftOn" DATE,
    "leftReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "pool_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_set" (
    "id" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "exampleOnly" BOOLEAN NOT NULL,
    "document" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,
    "draftedById" UUID,
    "confirmedById" UUID,

    CONSTRAINT "rule_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_year" (
    "year" INTEGER NOT NULL,
    "exampleOnly" BOOLEAN NOT NULL,
    "source" TEXT NOT NULL,
    "holidays" TEXT[],
    "makeUpDays" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "calendar_year_pkey" PRIMARY KEY ("year")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_signIn_key" ON "app_user"("signIn");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_cadreId_key" ON "app_user"("cadreId");

-- CreateIndex
CREATE INDEX "role_grant_userId_to_idx" ON "role_grant"("userId", "to");

-- CreateIndex
CREATE UNIQUE INDEX "paper_number_key" ON "paper"("number");

-- CreateIndex
CREATE INDEX "paper_line_caseId_idx" ON "paper_line"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "paper_line_paperId_order_key" ON "paper_line"("paperId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "appointment_talk_caseId_key" ON "appointment_talk"("caseId");

-- CreateIndex
CREATE INDEX "attachment_objectKind_objectId_idx" ON "attachment"("objectKind", "objectId");

-- CreateIndex
CREATE INDEX "signature_objectKind_objectId_idx" ON "signature"("objectKind", "objectId");

-- CreateIndex
CREATE UNIQUE INDEX "authority_code_key" ON "authority"("code");

-- CreateIndex
CREATE UNIQUE INDEX "management_rule_authorityId_level_from_key" ON "management_rule"("authorityId", "level", "from");

-- CreateIndex
CREATE INDEX "committee_member_authorityId_body_to_idx" ON "committee_member"("authorityId", "body", "to");

-- CreateIndex
CREATE INDEX "post_management_postId_to_idx" ON "post_management"("postId", "to");

-- CreateIndex
CREATE INDEX "post_management_managedById_to_idx" ON "post_management"("managedById", "to");

-- CreateIndex
CREATE INDEX "cadre_management_cadreId_to_idx" ON "cadre_management"("cadreId", "to");

-- CreateIndex
CREATE INDEX "cadre_management_managedById_to_idx" ON "cadre_management"("managedById", "to");

-- CreateIndex
CREATE UNIQUE INDEX "case_number_key" ON "case"("number");

-- CreateIndex
CREATE INDEX "case_motionId_idx" ON "case"("motionId");

-- CreateIndex
CREATE INDEX "case_cadreId_idx" ON "case"("cadreId");

-- CreateIndex
CREATE INDEX "case_stage_state_idx" ON "case"("stage", "state");

-- CreateIndex
CREATE UNIQUE INDEX "case_outcome_caseId_stage_number_key" ON "case_outcome"("caseId", "stage", "number");

-- CreateIndex
CREATE INDEX "stored_finding_caseId_stage_idx" ON "stored_finding"("caseId", "stage");

-- CreateIndex
CREATE INDEX "stored_finding_motionId_idx" ON "stored_finding"("motionId");

-- CreateIndex
CREATE INDEX "stored_finding_rule_idx" ON "stored_finding"("rule");

-- CreateIndex
CREATE INDEX "case_hold_caseId_idx" ON "case_hold"("caseId");

-- CreateIndex
CREATE INDEX "override_caseId_idx" ON "override"("caseId");

-- CreateIndex
CREATE INDEX "override_motionId_idx" ON "override"("motionId");

-- CreateIndex
CREATE INDEX "override_requestedOn_idx" ON "override"("requestedOn");

-- CreateIndex
CREATE INDEX "correction_caseId_idx" ON "correction"("caseId");

-- CreateIndex
CREATE INDEX "consultation_caseId_idx" ON "consultation"("caseId");

-- CreateIndex
CREATE INDEX "pre_report_caseId_idx" ON "pre_report"("caseId");

-- CreateIndex
CREATE INDEX "pre_report_motionId_idx" ON "pre_report"("motionId");

-- CreateIndex
CREATE UNIQUE INDEX "checklist_answer_caseId_item_key" ON "checklist_answer"("caseId", "item");

-- CreateIndex
CREATE INDEX "evaluation_record_cadreId_idx" ON "evaluation_record"("cadreId");

-- CreateIndex
CREATE INDEX "evaluation_record_caseId_idx" ON "evaluation_record"("caseId");

-- CreateIndex
CREATE INDEX "inspection_task_motionId_idx" ON "inspection_task"("motionId");

-- CreateIndex
CREATE UNIQUE INDEX "inspection_member_taskId_cadreId_key" ON "inspection_member"("taskId", "cadreId");

-- CreateIndex
CREATE UNIQUE INDEX "inspection_subject_caseId_key" ON "inspection_subject"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "deficiency_subjectId_order_key" ON "deficiency"("subjectId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "check_item_subjectId_kind_key" ON "check_item"("subjectId", "kind");

-- CreateIndex
CREATE INDEX "heard_opinion_subjectId_idx" ON "heard_opinion"("subjectId");

-- CreateIndex
CREATE INDEX "assessment_sheet_caseId_idx" ON "assessment_sheet"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_number_key" ON "meeting"("number");

-- CreateIndex
CREATE INDEX "meeting_authorityId_on_idx" ON "meeting"("authorityId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_member_meetingId_order_key" ON "meeting_member"("meetingId", "order");

-- CreateIndex
CREATE INDEX "meeting_item_caseId_idx" ON "meeting_item"("caseId");

-- CreateIndex
CREATE INDEX "meeting_item_motionId_idx" ON "meeting_item"("motionId");

-- CreateIndex
CREATE INDEX "meeting_item_motionPostId_idx" ON "meeting_item"("motionPostId");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_item_meetingId_order_key" ON "meeting_item"("meetingId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_itemId_memberId_key" ON "opinion"("itemId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_itemId_order_key" ON "opinion"("itemId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "withdrawal_itemId_memberId_key" ON "withdrawal"("itemId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "vote_itemId_key" ON "vote"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "motion_number_key" ON "motion"("number");

-- CreateIndex
CREATE INDEX "motion_authorityId_state_idx" ON "motion"("authorityId", "state");

-- CreateIndex
CREATE INDEX "motion_post_postId_idx" ON "motion_post"("postId");

-- CreateIndex
CREATE UNIQUE INDEX "motion_post_motionId_order_key" ON "motion_post"("motionId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "motion_leaver_motionId_cadreId_postId_key" ON "motion_leaver"("motionId", "cadreId", "postId");

-- CreateIndex
CREATE INDEX "nominee_cadreId_idx" ON "nominee"("cadreId");

-- CreateIndex
CREATE UNIQUE INDEX "nominee_motionPostId_cadreId_key" ON "nominee"("motionPostId", "cadreId");

-- CreateIndex
CREATE INDEX "post_announcement_openUntil_idx" ON "post_announcement"("openUntil");

-- CreateIndex
CREATE INDEX "unit_recommendation_unitId_idx" ON "unit_recommendation"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "unit_recommendation_announcementId_cadreId_key" ON "unit_recommendation"("announcementId", "cadreId");

-- CreateIndex
CREATE UNIQUE INDEX "notice_number_key" ON "notice"("number");

-- CreateIndex
CREATE INDEX "notice_state_until_idx" ON "notice"("state", "until");

-- CreateIndex
CREATE INDEX "notice_motionId_idx" ON "notice"("motionId");

-- CreateIndex
CREATE INDEX "notice_person_caseId_idx" ON "notice_person"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "notice_person_noticeId_order_key" ON "notice_person"("noticeId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "objection_number_key" ON "objection"("number");

-- CreateIndex
CREATE INDEX "objection_caseId_idx" ON "objection"("caseId");

-- CreateIndex
CREATE INDEX "objection_noticeId_idx" ON "objection"("noticeId");

-- CreateIndex
CREATE INDEX "objection_closedOn_idx" ON "objection"("closedOn");

-- CreateIndex
CREATE UNIQUE INDEX "cadre_idNumber_key" ON "cadre"("idNumber");

-- CreateIndex
CREATE INDEX "cadre_namePinyin_idx" ON "cadre"("namePinyin" text_pattern_ops);

-- CreateIndex
CREATE INDEX "cadre_nameInitials_idx" ON "cadre"("nameInitials" text_pattern_ops);

-- CreateIndex
CREATE INDEX "cadre_name_idx" ON "cadre"("name" text_pattern_ops);

-- CreateIndex
CREATE INDEX "cadre_unitId_orderKey_idx" ON "cadre"("unitId", "orderKey");

-- CreateIndex
CREATE INDEX "cadre_status_orderKey_idx" ON "cadre"("status", "orderKey");

-- CreateIndex
CREATE INDEX "cadre_level_orderKey_idx" ON "cadre"("level", "orderKey");

-- CreateIndex
CREATE INDEX "cadre_status_change_cadreId_idx" ON "cadre_status_change"("cadreId");

-- CreateIndex
CREATE UNIQUE INDEX "cadre_fact_cadreId_fact_key" ON "cadre_fact"("cadreId", "fact");

-- CreateIndex
CREATE INDEX "career_row_cadreId_from_idx" ON "career_row"("cadreId", "from");

-- CreateIndex
CREATE INDEX "education_row_cadreId_idx" ON "education_row"("cadreId");

-- CreateIndex
CREATE UNIQUE INDEX "family_member_cadreId_order_key" ON "family_member"("cadreId", "order");

-- CreateIndex
CREATE INDEX "kinship_bId_idx" ON "kinship"("bId");

-- CreateIndex
CREATE UNIQUE INDEX "kinship_aId_bId_key" ON "kinship"("aId", "bId");

-- CreateIndex
CREATE INDEX "honour_cadreId_idx" ON "honour"("cadreId");

-- CreateIndex
CREATE INDEX "sanction_cadreId_effectiveOn_idx" ON "sanction"("cadreId", "effectiveOn");

-- CreateIndex
CREATE UNIQUE INDEX "yearly_grade_cadreId_year_key" ON "yearly_grade"("cadreId", "year");

-- CreateIndex
CREATE INDEX "experience_row_cadreId_kind_idx" ON "experience_row"("cadreId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "import_batch_number_key" ON "import_batch"("number");

-- CreateIndex
CREATE UNIQUE INDEX "scratch_session_sidDigest_key" ON "scratch_session"("sidDigest");

-- CreateIndex
CREATE INDEX "scratch_session_userId_idx" ON "scratch_session"("userId");

-- CreateIndex
CREATE INDEX "scratch_session_expiresAt_idx" ON "scratch_session"("expiresAt");

-- CreateIndex
CREATE INDEX "scratch_upload_userId_purpose_idx" ON "scratch_upload"("userId", "purpose");

-- CreateIndex
CREATE INDEX "scratch_upload_expiresAt_idx" ON "scratch_upload"("expiresAt");

-- CreateIndex
CREATE INDEX "scratch_draft_expiresAt_idx" ON "scratch_draft"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "scratch_draft_userId_form_key" ON "scratch_draft"("userId", "form");

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_key" ON "unit"("code");

-- CreateIndex
CREATE INDEX "unit_parentId_idx" ON "unit"("parentId");

-- CreateIndex
CREATE INDEX "unit_authorityId_order_idx" ON "unit"("authorityId", "order");

-- CreateIndex
CREATE INDEX "unit_name_unitId_idx" ON "unit_name"("unitId");

-- CreateIndex
CREATE INDEX "unit_change_unitId_idx" ON "unit_change"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "team_unitId_key" ON "team"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "post_code_key" ON "post"("code");

-- CreateIndex
CREATE INDEX "post_unitId_level_idx" ON "post"("unitId", "level");

-- CreateIndex
CREATE INDEX "post_teamId_teamOrder_idx" ON "post"("teamId", "teamOrder");

-- CreateIndex
CREATE INDEX "quota_unitId_level_headOrDeputy_to_idx" ON "quota"("unitId", "level", "headOrDeputy", "to");

-- CreateIndex
CREATE INDEX "post_holding_postId_to_idx" ON "post_holding"("postId", "to");

-- CreateIndex
CREATE INDEX "post_holding_cadreId_to_idx" ON "post_holding"("cadreId", "to");

-- CreateIndex
CREATE UNIQUE INDEX "probation_caseId_key" ON "probation"("caseId");

-- CreateIndex
CREATE INDEX "probation_state_endsOn_idx" ON "probation"("state", "endsOn");

-- CreateIndex
CREATE INDEX "deficiency_progress_probationId_idx" ON "deficiency_progress"("probationId");

-- CreateIndex
CREATE INDEX "deficiency_progress_deficiencyId_idx" ON "deficiency_progress"("deficiencyId");

-- CreateIndex
CREATE INDEX "round_motionPostId_idx" ON "round"("motionPostId");

-- CreateIndex
CREATE UNIQUE INDEX "tally_entry_roundId_enteredById_key" ON "tally_entry"("roundId", "enteredById");

-- CreateIndex
CREATE UNIQUE INDEX "tally_entry_assessmentSheetId_enteredById_key" ON "tally_entry"("assessmentSheetId", "enteredById");

-- CreateIndex
CREATE INDEX "record_event_at_idx" ON "record_event"("at");

-- CreateIndex
CREATE UNIQUE INDEX "record_event_stream_seq_key" ON "record_event"("stream", "seq");

-- CreateIndex
CREATE INDEX "pool_member_poolId_state_idx" ON "pool_member"("poolId", "state");

-- CreateIndex
CREATE INDEX "pool_member_cadreId_idx" ON "pool_member"("cadreId");

-- CreateIndex
CREATE UNIQUE INDEX "rule_set_authorityId_version_key" ON "rule_set"("authorityId", "version");

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_line" ADD CONSTRAINT "paper_line_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_digest_fkey" FOREIGN KEY ("digest") REFERENCES "stored_file"("digest") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_superiorId_fkey" FOREIGN KEY ("superiorId") REFERENCES "authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "management_rule" ADD CONSTRAINT "management_rule_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_member" ADD CONSTRAINT "committee_member_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_member" ADD CONSTRAINT "committee_member_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_management" ADD CONSTRAINT "post_management_postId_fkey" FOREIGN KEY ("postId") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_management" ADD CONSTRAINT "post_management_managedById_fkey" FOREIGN KEY ("managedById") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cadre_management" ADD CONSTRAINT "cadre_management_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cadre_management" ADD CONSTRAINT "cadre_management_managedById_fkey" FOREIGN KEY ("managedById") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_motionId_fkey" FOREIGN KEY ("motionId") REFERENCES "motion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_motionPostId_fkey" FOREIGN KEY ("motionPostId") REFERENCES "motion_post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_outcome" ADD CONSTRAINT "case_outcome_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_finding" ADD CONSTRAINT "stored_finding_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_hold" ADD CONSTRAINT "case_hold_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "override" ADD CONSTRAINT "override_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_record" ADD CONSTRAINT "evaluation_record_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_member" ADD CONSTRAINT "inspection_member_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "inspection_task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_subject" ADD CONSTRAINT "inspection_subject_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "inspection_task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deficiency" ADD CONSTRAINT "deficiency_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "inspection_subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_item" ADD CONSTRAINT "check_item_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "inspection_subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heard_opinion" ADD CONSTRAINT "heard_opinion_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "inspection_subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_sheet" ADD CONSTRAINT "assessment_sheet_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "inspection_task"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_member" ADD CONSTRAINT "meeting_member_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_item" ADD CONSTRAINT "meeting_item_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "meeting_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "meeting_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "meeting_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "meeting_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "meeting_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "motion_post" ADD CONSTRAINT "motion_post_motionId_fkey" FOREIGN KEY ("motionId") REFERENCES "motion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "motion_leaver" ADD CONSTRAINT "motion_leaver_motionId_fkey" FOREIGN KEY ("motionId") REFERENCES "motion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "motion_leaver" ADD CONSTRAINT "motion_leaver_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominee" ADD CONSTRAINT "nominee_motionPostId_fkey" FOREIGN KEY ("motionPostId") REFERENCES "motion_post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominee" ADD CONSTRAINT "nominee_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_announcement" ADD CONSTRAINT "post_announcement_motionPostId_fkey" FOREIGN KEY ("motionPostId") REFERENCES "motion_post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_recommendation" ADD CONSTRAINT "unit_recommendation_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "post_announcement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_person" ADD CONSTRAINT "notice_person_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cadre" ADD CONSTRAINT "cadre_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cadre_status_change" ADD CONSTRAINT "cadre_status_change_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cadre_fact" ADD CONSTRAINT "cadre_fact_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "career_row" ADD CONSTRAINT "career_row_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "education_row" ADD CONSTRAINT "education_row_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family_member" ADD CONSTRAINT "family_member_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kinship" ADD CONSTRAINT "kinship_aId_fkey" FOREIGN KEY ("aId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kinship" ADD CONSTRAINT "kinship_bId_fkey" FOREIGN KEY ("bId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "honour" ADD CONSTRAINT "honour_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sanction" ADD CONSTRAINT "sanction_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "yearly_grade" ADD CONSTRAINT "yearly_grade_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experience_row" ADD CONSTRAINT "experience_row_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_name" ADD CONSTRAINT "unit_name_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_change" ADD CONSTRAINT "unit_change_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quota" ADD CONSTRAINT "quota_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_holding" ADD CONSTRAINT "post_holding_postId_fkey" FOREIGN KEY ("postId") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_holding" ADD CONSTRAINT "post_holding_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deficiency_progress" ADD CONSTRAINT "deficiency_progress_probationId_fkey" FOREIGN KEY ("probationId") REFERENCES "probation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deficiency_progress" ADD CONSTRAINT "deficiency_progress_deficiencyId_fkey" FOREIGN KEY ("deficiencyId") REFERENCES "deficiency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_motionPostId_fkey" FOREIGN KEY ("motionPostId") REFERENCES "motion_post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tally_entry" ADD CONSTRAINT "tally_entry_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tally_entry" ADD CONSTRAINT "tally_entry_assessmentSheetId_fkey" FOREIGN KEY ("assessmentSheetId") REFERENCES "assessment_sheet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pool_member" ADD CONSTRAINT "pool_member_poolId_fkey" FOREIGN KEY ("poolId") REFERENCES "pool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pool_member" ADD CONSTRAINT "pool_member_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
