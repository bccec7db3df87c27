BEGIN TRANSACTION;
CREATE TABLE agenda (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	application_id INTEGER NOT NULL, 
	interview_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	task VARCHAR NOT NULL, 
	subject_id INTEGER NOT NULL, 
	heading INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	label VARCHAR NOT NULL, 
	opens DATETIME NOT NULL, 
	due DATETIME, 
	lapses DATETIME, 
	why VARCHAR NOT NULL, 
	waits_for VARCHAR NOT NULL, 
	settled VARCHAR NOT NULL, 
	settled_at DATETIME, 
	note VARCHAR NOT NULL, 
	fingerprint VARCHAR NOT NULL, 
	CONSTRAINT pk_agenda PRIMARY KEY (id), 
	CONSTRAINT fk_agenda_application_id FOREIGN KEY(application_id) REFERENCES application (id) ON DELETE CASCADE, 
	CONSTRAINT fk_agenda_interview_id FOREIGN KEY(interview_id) REFERENCES interview (id) ON DELETE CASCADE
);
INSERT INTO "agenda" VALUES(1,1,1,1,1,'task 1: Zażółć gęślą jaźń – “déjà vu”',1,1,'title 1: Zażółć gęślą jaźń – “déjà vu”','label 1: Zażółć gęślą jaźń – “déjà vu”','2026-11-24 10:30:00.000000','2026-11-24 10:30:00.000000','2026-11-24 10:30:00.000000','why 1: Zażółć gęślą jaźń – “déjà vu”','waits_for 1: Zażółć gęślą jaźń – “déjà vu”','settled 1: Zażółć gęślą jaźń – “déjà vu”','2026-11-24 10:30:00.000000','note 1: Zażółć gęślą jaźń – “déjà vu”','fingerprint 1: Zażółć gęślą jaźń – “déjà vu”');
INSERT INTO "agenda" VALUES(2,2,2,2,2,'task 2: 面接、ありがとうございました',2,2,'title 2: 面接、ありがとうございました','label 2: 面接、ありがとうございました','2026-11-24 11:30:00.000000','2026-11-24 11:30:00.000000','2026-11-24 11:30:00.000000','why 2: 面接、ありがとうございました','waits_for 2: 面接、ありがとうございました','settled 2: 面接、ありがとうございました','2026-11-24 11:30:00.000000','note 2: 面接、ありがとうございました','fingerprint 2: 面接、ありがとうございました');
INSERT INTO "agenda" VALUES(3,3,3,3,3,'task 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''',3,3,'title 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','label 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','2026-11-24 12:30:00.000000','2026-11-24 12:30:00.000000','2026-11-24 12:30:00.000000','why 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','waits_for 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','settled 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','2026-11-24 12:30:00.000000','note 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','fingerprint 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''');
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE answer (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	reflection_id INTEGER NOT NULL, 
	prompt VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	CONSTRAINT pk_answer PRIMARY KEY (id), 
	CONSTRAINT uq_answer_reflection_id_prompt UNIQUE (reflection_id, prompt), 
	CONSTRAINT fk_answer_reflection_id FOREIGN KEY(reflection_id) REFERENCES reflection (id) ON DELETE CASCADE
);
INSERT INTO "answer" VALUES(1,1,1,'prompt 1: Zażółć gęślą jaźń – “déjà vu”','value 1: Zażółć gęślą jaźń – “déjà vu”');
INSERT INTO "answer" VALUES(2,2,2,'prompt 2: 面接、ありがとうございました','value 2: 面接、ありがとうございました');
INSERT INTO "answer" VALUES(3,3,3,'prompt 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','value 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''');
CREATE TABLE application (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	company VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	country VARCHAR NOT NULL, 
	region VARCHAR NOT NULL, 
	zone VARCHAR NOT NULL, 
	url VARCHAR NOT NULL, 
	contact_rule VARCHAR(24) NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	CONSTRAINT pk_application PRIMARY KEY (id)
);
INSERT INTO "application" VALUES(1,1,'company 1: Zażółć gęślą jaźń – “déjà vu”','role 1: Zażółć gęślą jaźń – “déjà vu”','PL','','Europe/Warsaw','url 1: Zażółć gęślą jaźń – “déjà vu”','no_thanks','2026-11-24 10:30:00.000000');
INSERT INTO "application" VALUES(2,2,'company 2: 面接、ありがとうございました','role 2: 面接、ありがとうございました','JP','','Asia/Tokyo','url 2: 面接、ありがとうございました','no_calls','2026-11-24 11:30:00.000000');
INSERT INTO "application" VALUES(3,3,'company 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','role 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','US','TX','America/Chicago','url 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','recruiter_only','2026-11-24 12:30:00.000000');
CREATE TABLE contact (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	full_name VARCHAR NOT NULL, 
	salutation VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	company VARCHAR NOT NULL, 
	email VARCHAR NOT NULL, 
	phone VARCHAR NOT NULL, 
	linkedin VARCHAR NOT NULL, 
	zone VARCHAR NOT NULL, 
	provenance VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_contact PRIMARY KEY (id)
);
INSERT INTO "contact" VALUES(1,1,'full_name 1: Zażółć gęślą jaźń – “déjà vu”','salutation 1: Zażółć gęślą jaźń – “déjà vu”','title 1: Zażółć gęślą jaźń – “déjà vu”','company 1: Zażółć gęślą jaźń – “déjà vu”','zofia@firma.example','phone 1: Zażółć gęślą jaźń – “déjà vu”','linkedin 1: Zażółć gęślą jaźń – “déjà vu”','Europe/Warsaw','given_by_them');
INSERT INTO "contact" VALUES(2,2,'full_name 2: 面接、ありがとうございました','salutation 2: 面接、ありがとうございました','title 2: 面接、ありがとうございました','company 2: 面接、ありがとうございました','hanako@kaisha.example','phone 2: 面接、ありがとうございました','linkedin 2: 面接、ありがとうございました','Asia/Tokyo','business_card');
INSERT INTO "contact" VALUES(3,3,'full_name 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','salutation 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','title 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','company 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','','phone 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','linkedin 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','America/Chicago','receptionist');
CREATE TABLE draft (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	application_id INTEGER NOT NULL, 
	interview_id INTEGER NOT NULL, 
	contact_id INTEGER, 
	kind VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	body VARCHAR NOT NULL, 
	edited_at DATETIME NOT NULL, 
	copied_at DATETIME, 
	CONSTRAINT pk_draft PRIMARY KEY (id), 
	CONSTRAINT fk_draft_application_id FOREIGN KEY(application_id) REFERENCES application (id) ON DELETE CASCADE, 
	CONSTRAINT fk_draft_interview_id FOREIGN KEY(interview_id) REFERENCES interview (id) ON DELETE CASCADE, 
	CONSTRAINT fk_draft_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE SET NULL
);
INSERT INTO "draft" VALUES(1,1,1,1,1,'kind 1: Zażółć gęślą jaźń – “déjà vu”','en','subject 1: Zażółć gęślą jaźń – “déjà vu”','body 1: Zażółć gęślą jaźń – “déjà vu”','2026-11-24 10:30:00.000000','2026-11-24 10:30:00.000000');
INSERT INTO "draft" VALUES(2,2,2,2,2,'kind 2: 面接、ありがとうございました','ja','subject 2: 面接、ありがとうございました','body 2: 面接、ありがとうございました','2026-11-24 11:30:00.000000','2026-11-24 11:30:00.000000');
INSERT INTO "draft" VALUES(3,3,3,3,3,'kind 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','ar','subject 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','body 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','2026-11-24 12:30:00.000000','2026-11-24 12:30:00.000000');
CREATE TABLE draft_version (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	draft_id INTEGER NOT NULL, 
	subject VARCHAR NOT NULL, 
	body VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_draft_version PRIMARY KEY (id), 
	CONSTRAINT fk_draft_version_draft_id FOREIGN KEY(draft_id) REFERENCES draft (id) ON DELETE CASCADE
);
INSERT INTO "draft_version" VALUES(1,1,1,'subject 1: Zażółć gęślą jaźń – “déjà vu”','body 1: Zażółć gęślą jaźń – “déjà vu”','reason 1: Zażółć gęślą jaźń – “déjà vu”','2026-11-24 10:30:00.000000');
INSERT INTO "draft_version" VALUES(2,2,2,'subject 2: 面接、ありがとうございました','body 2: 面接、ありがとうございました','reason 2: 面接、ありがとうございました','2026-11-24 11:30:00.000000');
INSERT INTO "draft_version" VALUES(3,3,3,'subject 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','body 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','reason 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','2026-11-24 12:30:00.000000');
CREATE TABLE interview (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	application_id INTEGER NOT NULL, 
	round VARCHAR NOT NULL, 
	format VARCHAR(24) NOT NULL, 
	starts_at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	zone VARCHAR NOT NULL, 
	notes VARCHAR NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	CONSTRAINT pk_interview PRIMARY KEY (id), 
	CONSTRAINT fk_interview_application_id FOREIGN KEY(application_id) REFERENCES application (id) ON DELETE CASCADE
);
INSERT INTO "interview" VALUES(1,1,1,'round 1: Zażółć gęślą jaźń – “déjà vu”','video','2026-11-24 10:30:00.000000','2026-11-24 10:30:00.000000','Europe/Warsaw','notes 1: Zażółć gęślą jaźń – “déjà vu”','2026-11-24 10:30:00.000000');
INSERT INTO "interview" VALUES(2,2,2,'round 2: 面接、ありがとうございました','phone','2026-11-24 11:30:00.000000','2026-11-24 11:30:00.000000','Asia/Tokyo','notes 2: 面接、ありがとうございました','2026-11-24 11:30:00.000000');
INSERT INTO "interview" VALUES(3,3,3,'round 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','on_site','2026-11-24 12:30:00.000000','2026-11-24 12:30:00.000000','America/Chicago','notes 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','2026-11-24 12:30:00.000000');
CREATE TABLE log_entry (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	application_id INTEGER NOT NULL, 
	interview_id INTEGER, 
	contact_id INTEGER, 
	draft_version_id INTEGER, 
	happening VARCHAR(24) NOT NULL, 
	outcome VARCHAR(24) NOT NULL, 
	kind VARCHAR NOT NULL, 
	day DATE, 
	note VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	struck_at DATETIME, 
	CONSTRAINT pk_log_entry PRIMARY KEY (id), 
	CONSTRAINT fk_log_entry_application_id FOREIGN KEY(application_id) REFERENCES application (id) ON DELETE CASCADE, 
	CONSTRAINT fk_log_entry_interview_id FOREIGN KEY(interview_id) REFERENCES interview (id) ON DELETE CASCADE, 
	CONSTRAINT fk_log_entry_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE SET NULL, 
	CONSTRAINT fk_log_entry_draft_version_id FOREIGN KEY(draft_version_id) REFERENCES draft_version (id) ON DELETE SET NULL
);
INSERT INTO "log_entry" VALUES(1,1,1,1,1,1,'called','spoke','kind 1: Zażółć gęślą jaźń – “déjà vu”','2026-12-01','note 1: Zażółć gęślą jaźń – “déjà vu”','2026-11-24 10:30:00.000000','2026-11-24 10:30:00.000000','2026-11-24 10:30:00.000000');
INSERT INTO "log_entry" VALUES(2,2,2,2,2,2,'reply','voicemail','kind 2: 面接、ありがとうございました','2026-12-02','note 2: 面接、ありがとうございました','2026-11-24 11:30:00.000000','2026-11-24 11:30:00.000000','2026-11-24 11:30:00.000000');
INSERT INTO "log_entry" VALUES(3,3,3,3,3,3,'promise','no_answer','kind 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','2026-12-03','note 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','2026-11-24 12:30:00.000000','2026-11-24 12:30:00.000000','2026-11-24 12:30:00.000000');
CREATE TABLE mark (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	application_id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	kind VARCHAR(24) NOT NULL, 
	reason VARCHAR NOT NULL, 
	until DATETIME, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_mark PRIMARY KEY (id), 
	CONSTRAINT uq_mark_application_id_key UNIQUE (application_id, "key"), 
	CONSTRAINT fk_mark_application_id FOREIGN KEY(application_id) REFERENCES application (id) ON DELETE CASCADE
);
INSERT INTO "mark" VALUES(1,1,1,'key 1: Zażółć gęślą jaźń – “déjà vu”','skipped','reason 1: Zażółć gęślą jaźń – “déjà vu”','2026-11-24 10:30:00.000000','2026-11-24 10:30:00.000000');
INSERT INTO "mark" VALUES(2,2,2,'key 2: 面接、ありがとうございました','put_off','reason 2: 面接、ありがとうございました','2026-11-24 11:30:00.000000','2026-11-24 11:30:00.000000');
INSERT INTO "mark" VALUES(3,3,3,'key 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','done','reason 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','2026-11-24 12:30:00.000000','2026-11-24 12:30:00.000000');
CREATE TABLE participant (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	interview_id INTEGER NOT NULL, 
	contact_id INTEGER NOT NULL, 
	part VARCHAR(24) NOT NULL, 
	detail VARCHAR NOT NULL, 
	through_id INTEGER, 
	CONSTRAINT pk_participant PRIMARY KEY (id), 
	CONSTRAINT uq_participant_interview_id_contact_id UNIQUE (interview_id, contact_id), 
	CONSTRAINT fk_participant_interview_id FOREIGN KEY(interview_id) REFERENCES interview (id) ON DELETE CASCADE, 
	CONSTRAINT fk_participant_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id), 
	CONSTRAINT fk_participant_through_id FOREIGN KEY(through_id) REFERENCES contact (id) ON DELETE SET NULL
);
INSERT INTO "participant" VALUES(1,1,1,1,'hiring_manager','detail 1: Zażółć gęślą jaźń – “déjà vu”',1);
INSERT INTO "participant" VALUES(2,2,2,2,'recruiter','detail 2: 面接、ありがとうございました',2);
INSERT INTO "participant" VALUES(3,3,3,3,'coordinator','detail 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''',3);
CREATE TABLE profile (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	full_name VARCHAR NOT NULL, 
	email VARCHAR NOT NULL, 
	phone VARCHAR NOT NULL, 
	signature VARCHAR NOT NULL, 
	zone VARCHAR NOT NULL, 
	CONSTRAINT pk_profile PRIMARY KEY (id)
);
INSERT INTO "profile" VALUES(1,1,'full_name 1: Zażółć gęślą jaźń – “déjà vu”','zofia@firma.example','phone 1: Zażółć gęślą jaźń – “déjà vu”','signature 1: Zażółć gęślą jaźń – “déjà vu”','Europe/Warsaw');
INSERT INTO "profile" VALUES(2,2,'full_name 2: 面接、ありがとうございました','hanako@kaisha.example','phone 2: 面接、ありがとうございました','signature 2: 面接、ありがとうございました','Asia/Tokyo');
INSERT INTO "profile" VALUES(3,3,'full_name 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','','phone 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','signature 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','America/Chicago');
CREATE TABLE question (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	reflection_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	category VARCHAR(24) NOT NULL, 
	asked_by_id INTEGER, 
	verdict VARCHAR(24) NOT NULL, 
	said VARCHAR NOT NULL, 
	missing VARCHAR NOT NULL, 
	say_now VARCHAR NOT NULL, 
	CONSTRAINT pk_question PRIMARY KEY (id), 
	CONSTRAINT fk_question_reflection_id FOREIGN KEY(reflection_id) REFERENCES reflection (id) ON DELETE CASCADE, 
	CONSTRAINT fk_question_asked_by_id FOREIGN KEY(asked_by_id) REFERENCES contact (id) ON DELETE SET NULL
);
INSERT INTO "question" VALUES(1,1,1,1,'text 1: Zażółć gęślą jaźń – “déjà vu”','behavioural',1,'properly','said 1: Zażółć gęślą jaźń – “déjà vu”','missing 1: Zażółć gęślą jaźń – “déjà vu”','say_now 1: Zażółć gęślą jaźń – “déjà vu”');
INSERT INTO "question" VALUES(2,2,2,2,'text 2: 面接、ありがとうございました','technical',2,'partly','said 2: 面接、ありがとうございました','missing 2: 面接、ありがとうございました','say_now 2: 面接、ありがとうございました');
INSERT INTO "question" VALUES(3,3,3,3,'text 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','case',3,'not_answered','said 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','missing 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','say_now 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''');
CREATE TABLE reflection (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	interview_id INTEGER NOT NULL, 
	place VARCHAR NOT NULL, 
	prediction INTEGER, 
	sealed_at DATETIME, 
	first_pass_at DATETIME, 
	second_look_at DATETIME, 
	CONSTRAINT pk_reflection PRIMARY KEY (id), 
	CONSTRAINT uq_reflection_interview_id UNIQUE (interview_id), 
	CONSTRAINT fk_reflection_interview_id FOREIGN KEY(interview_id) REFERENCES interview (id) ON DELETE CASCADE
);
INSERT INTO "reflection" VALUES(1,1,1,'place 1: Zażółć gęślą jaźń – “déjà vu”',1,'2026-11-24 10:30:00.000000','2026-11-24 10:30:00.000000','2026-11-24 10:30:00.000000');
INSERT INTO "reflection" VALUES(2,2,2,'place 2: 面接、ありがとうございました',2,'2026-11-24 11:30:00.000000','2026-11-24 11:30:00.000000','2026-11-24 11:30:00.000000');
INSERT INTO "reflection" VALUES(3,3,3,'place 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''',3,'2026-11-24 12:30:00.000000','2026-11-24 12:30:00.000000','2026-11-24 12:30:00.000000');
CREATE TABLE waiver (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	draft_id INTEGER NOT NULL, 
	rule VARCHAR NOT NULL, 
	passage VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_waiver PRIMARY KEY (id), 
	CONSTRAINT uq_waiver_draft_id_rule_passage UNIQUE (draft_id, rule, passage), 
	CONSTRAINT fk_waiver_draft_id FOREIGN KEY(draft_id) REFERENCES draft (id) ON DELETE CASCADE
);
INSERT INTO "waiver" VALUES(1,1,1,'rule 1: Zażółć gęślą jaźń – “déjà vu”','passage 1: Zażółć gęślą jaźń – “déjà vu”','reason 1: Zażółć gęślą jaźń – “déjà vu”','2026-11-24 10:30:00.000000');
INSERT INTO "waiver" VALUES(2,2,2,'rule 2: 面接、ありがとうございました','passage 2: 面接、ありがとうございました','reason 2: 面接、ありがとうございました','2026-11-24 11:30:00.000000');
INSERT INTO "waiver" VALUES(3,3,3,'rule 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','passage 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','reason 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','2026-11-24 12:30:00.000000');
CREATE INDEX ix_agenda_application_id ON agenda (application_id);
CREATE INDEX ix_agenda_fingerprint ON agenda (fingerprint);
CREATE INDEX ix_agenda_interview ON agenda (interview_id, heading, position);
CREATE INDEX ix_agenda_next ON agenda (settled, lapses);
CREATE INDEX ix_answer_reflection_id ON answer (reflection_id);
CREATE INDEX ix_application_company ON application (company);
CREATE INDEX ix_contact_full_name ON contact (full_name);
CREATE INDEX ix_draft_application_id ON draft (application_id);
CREATE INDEX ix_draft_place ON draft (interview_id, kind, contact_id);
CREATE INDEX ix_draft_version_draft_id ON draft_version (draft_id);
CREATE INDEX ix_interview_application_id ON interview (application_id);
CREATE INDEX ix_interview_newest ON interview (starts_at, id);
CREATE INDEX ix_log_entry_application_id ON log_entry (application_id);
CREATE INDEX ix_mark_application_id ON mark (application_id);
CREATE INDEX ix_participant_contact_id ON participant (contact_id);
CREATE INDEX ix_participant_interview_id ON participant (interview_id);
CREATE INDEX ix_question_reflection_id ON question (reflection_id);
CREATE INDEX ix_waiver_draft_id ON waiver (draft_id);
COMMIT;
