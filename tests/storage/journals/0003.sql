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
INSERT INTO "alembic_version" VALUES('0003');
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
	recorded_at DATETIME, 
	CONSTRAINT pk_participant PRIMARY KEY (id), 
	CONSTRAINT uq_participant_interview_id_contact_id UNIQUE (interview_id, contact_id), 
	CONSTRAINT fk_participant_interview_id FOREIGN KEY(interview_id) REFERENCES interview (id) ON DELETE CASCADE, 
	CONSTRAINT fk_participant_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id), 
	CONSTRAINT fk_participant_through_id FOREIGN KEY(through_id) REFERENCES contact (id) ON DELETE SET NULL
);
INSERT INTO "participant" VALUES(1,1,1,1,'hiring_manager','detail 1: Zażółć gęślą jaźń – “déjà vu”',1,'2026-11-24 10:30:00.000000');
INSERT INTO "participant" VALUES(2,2,2,2,'recruiter','detail 2: 面接、ありがとうございました',2,'2026-11-24 11:30:00.000000');
INSERT INTO "participant" VALUES(3,3,3,3,'coordinator','detail 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''',3,'2026-11-24 12:30:00.000000');
CREATE TABLE practice (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	question_id INTEGER NOT NULL, 
	verdict VARCHAR(24) NOT NULL, 
	said VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_practice PRIMARY KEY (id), 
	CONSTRAINT fk_practice_question_id FOREIGN KEY(question_id) REFERENCES question (id) ON DELETE CASCADE
);
INSERT INTO "practice" VALUES(1,1,1,'properly','said 1: Zażółć gęślą jaźń – “déjà vu”','2026-11-24 10:30:00.000000');
INSERT INTO "practice" VALUES(2,2,2,'partly','said 2: 面接、ありがとうございました','2026-11-24 11:30:00.000000');
INSERT INTO "practice" VALUES(3,3,3,'not_answered','said 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','2026-11-24 12:30:00.000000');
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
	topic VARCHAR NOT NULL, 
	category VARCHAR(24) NOT NULL, 
	asked_by_id INTEGER, 
	verdict VARCHAR(24) NOT NULL, 
	said VARCHAR NOT NULL, 
	missing VARCHAR NOT NULL, 
	say_now VARCHAR NOT NULL, 
	foreseen VARCHAR(24) NOT NULL, 
	star VARCHAR, 
	at_rest BOOLEAN NOT NULL, 
	practise_on DATE, 
	CONSTRAINT pk_question PRIMARY KEY (id), 
	CONSTRAINT fk_question_reflection_id FOREIGN KEY(reflection_id) REFERENCES reflection (id) ON DELETE CASCADE, 
	CONSTRAINT fk_question_asked_by_id FOREIGN KEY(asked_by_id) REFERENCES contact (id) ON DELETE SET NULL
);
INSERT INTO "question" VALUES(1,1,1,1,'text 1: Zażółć gęślą jaźń – “déjà vu”','topic 1: Zażółć gęślą jaźń – “déjà vu”','behavioural',1,'properly','said 1: Zażółć gęślą jaźń – “déjà vu”','missing 1: Zażółć gęślą jaźń – “déjà vu”','say_now 1: Zażółć gęślą jaźń – “déjà vu”','expected','SA',0,'2026-12-01');
INSERT INTO "question" VALUES(2,2,2,2,'text 2: 面接、ありがとうございました','topic 2: 面接、ありがとうございました','technical',2,'partly','said 2: 面接、ありがとうございました','missing 2: 面接、ありがとうございました','say_now 2: 面接、ありがとうございました','surprise','STAR',1,'2026-12-02');
INSERT INTO "question" VALUES(3,3,3,3,'text 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','topic 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','case',3,'not_answered','said 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','missing 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','say_now 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''','open','',0,'2026-12-03');
CREATE TABLE reflection (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	interview_id INTEGER NOT NULL, 
	place VARCHAR NOT NULL, 
	prediction INTEGER, 
	sealed_at DATETIME, 
	first_pass_at DATETIME, 
	second_look_at DATETIME, 
	outcome_at DATETIME, 
	CONSTRAINT pk_reflection PRIMARY KEY (id), 
	CONSTRAINT uq_reflection_interview_id UNIQUE (interview_id), 
	CONSTRAINT fk_reflection_interview_id FOREIGN KEY(interview_id) REFERENCES interview (id) ON DELETE CASCADE
);
INSERT INTO "reflection" VALUES(1,1,1,'place 1: Zażółć gęślą jaźń – “déjà vu”',1,'2026-11-24 10:30:00.000000','2026-11-24 10:30:00.000000','2026-11-24 10:30:00.000000','2026-11-24 10:30:00.000000');
INSERT INTO "reflection" VALUES(2,2,2,'place 2: 面接、ありがとうございました',2,'2026-11-24 11:30:00.000000','2026-11-24 11:30:00.000000','2026-11-24 11:30:00.000000','2026-11-24 11:30:00.000000');
INSERT INTO "reflection" VALUES(3,3,3,'place 3: مرحبا 👩🏽‍💻
second line; DROP TABLE ''x''',3,'2026-11-24 12:30:00.000000','2026-11-24 12:30:00.000000','2026-11-24 12:30:00.000000','2026-11-24 12:30:00.000000');
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
CREATE INDEX ix_agenda_task ON agenda (application_id, task);
CREATE INDEX ix_answer_reflection_id ON answer (reflection_id);
CREATE INDEX ix_application_company ON application (company);
CREATE INDEX ix_contact_full_name ON contact (full_name);
CREATE INDEX ix_draft_application_id ON draft (application_id);
CREATE INDEX ix_draft_place ON draft (interview_id, kind, contact_id);
CREATE INDEX ix_draft_version_draft_id ON draft_version (draft_id);
CREATE INDEX ix_interview_application_id ON interview (application_id);
CREATE INDEX ix_interview_newest ON interview (starts_at, id);
CREATE INDEX ix_log_entry_application_id ON log_entry (application_id);
CREATE INDEX ix_log_entry_happening ON log_entry (happening, application_id);
CREATE INDEX ix_mark_application_id ON mark (application_id);
CREATE INDEX ix_participant_contact_id ON participant (contact_id);
CREATE INDEX ix_participant_interview_id ON participant (interview_id);
CREATE INDEX ix_practice_question_id ON practice (question_id);
CREATE INDEX ix_question_practise_on ON question (practise_on);
CREATE INDEX ix_question_reflection_id ON question (reflection_id);
CREATE INDEX ix_question_topic ON question (topic);
CREATE INDEX ix_waiver_draft_id ON waiver (draft_id);
CREATE TABLE search_place (row INTEGER PRIMARY KEY, place INTEGER NOT NULL);
CREATE VIRTUAL TABLE search_text USING fts5(about, text, columnsize = 0, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE search_fold (n INTEGER PRIMARY KEY, letter TEXT NOT NULL, plain TEXT NOT NULL);
INSERT INTO search_fold (letter, plain) VALUES ('ß', 'ss'), ('ẞ', 'ss'), ('æ', 'ae'), ('Æ', 'ae'), ('œ', 'oe'), ('Œ', 'oe'), ('ø', 'o'), ('Ø', 'o'), ('ð', 'd'), ('Ð', 'd'), ('đ', 'd'), ('Đ', 'd'), ('þ', 'th'), ('Þ', 'th'), ('ł', 'l'), ('Ł', 'l'), ('ħ', 'h'), ('Ħ', 'h'), ('ı', 'i'), ('++', 'pp'), ('C#', 'csharp'), ('c#', 'csharp'), ('F#', 'fsharp'), ('f#', 'fsharp');
CREATE VIEW search_new AS SELECT 0 AS place, '' AS about, '' AS text;
CREATE TRIGGER search_new_put INSTEAD OF INSERT ON search_new BEGIN DELETE FROM search_place WHERE row = NEW.place & 1073741823; INSERT INTO search_place SELECT NEW.place & 1073741823, NEW.place WHERE trim(NEW.text) <> ''; INSERT INTO search_text (rowid, about, text) SELECT NEW.place, CASE WHEN NEW.about GLOB '*[#+¡-𿿿]*' THEN (WITH RECURSIVE fold (n, whole) AS (SELECT 0, NEW.about UNION ALL SELECT f.n, replace(whole, letter, plain) FROM fold JOIN search_fold f ON f.n = fold.n + 1), folded (whole) AS (SELECT whole FROM fold ORDER BY n DESC LIMIT 1), cut (part, rest) AS (SELECT '', whole FROM folded UNION ALL SELECT CASE WHEN substr(rest, 1, 1) GLOB '[ก-๛ກ-ໟက-႟ក-៿⺀-鿿가-힯豈-﫿ｦ-ﾟ𠀀-𿿿]' THEN ' ' || substr(rest, 1, 1) || ' ' ELSE substr(rest, 1, 1) END, substr(rest, 2) FROM cut WHERE rest <> '') SELECT CASE WHEN whole GLOB '*[ก-๛ກ-ໟက-႟ក-៿⺀-鿿가-힯豈-﫿ｦ-ﾟ𠀀-𿿿]*' THEN (SELECT group_concat(part, '') FROM cut) ELSE whole END FROM folded) ELSE NEW.about END, CASE WHEN NEW.text GLOB '*[#+¡-𿿿]*' THEN (WITH RECURSIVE fold (n, whole) AS (SELECT 0, NEW.text UNION ALL SELECT f.n, replace(whole, letter, plain) FROM fold JOIN search_fold f ON f.n = fold.n + 1), folded (whole) AS (SELECT whole FROM fold ORDER BY n DESC LIMIT 1), cut (part, rest) AS (SELECT '', whole FROM folded UNION ALL SELECT CASE WHEN substr(rest, 1, 1) GLOB '[ก-๛ກ-ໟက-႟ក-៿⺀-鿿가-힯豈-﫿ｦ-ﾟ𠀀-𿿿]' THEN ' ' || substr(rest, 1, 1) || ' ' ELSE substr(rest, 1, 1) END, substr(rest, 2) FROM cut WHERE rest <> '') SELECT CASE WHEN whole GLOB '*[ก-๛ກ-ໟက-႟ក-៿⺀-鿿가-힯豈-﫿ｦ-ﾟ𠀀-𿿿]*' THEN (SELECT group_concat(part, '') FROM cut) ELSE whole END FROM folded) ELSE NEW.text END WHERE trim(NEW.text) <> ''; END;
CREATE TRIGGER search_place_left AFTER DELETE ON search_place BEGIN DELETE FROM search_text WHERE rowid = OLD.place; END;
CREATE TRIGGER search_application_added AFTER INSERT ON application BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', coalesce((SELECT max(i.starts_at) FROM interview i WHERE i.application_id = a.id), a.recorded_at)) / 60, 0) << 30) + 469762048 + a.id, '', a.company || ' ' || a.role FROM application a WHERE a.id = NEW.id ORDER BY 1; END;
CREATE TRIGGER search_application_changed AFTER UPDATE OF company, role ON application BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', coalesce((SELECT max(i.starts_at) FROM interview i WHERE i.application_id = a.id), a.recorded_at)) / 60, 0) << 30) + 469762048 + a.id, '', a.company || ' ' || a.role FROM application a WHERE a.id = NEW.id ORDER BY 1; END;
CREATE TRIGGER search_application_removed AFTER DELETE ON application BEGIN DELETE FROM search_place WHERE row = 469762048 + OLD.id; END;
CREATE TRIGGER search_contact_added AFTER INSERT ON contact BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', (SELECT max(i.starts_at) FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE m.contact_id = c.id)) / 60, 0) << 30) + 402653184 + c.id, (SELECT coalesce(group_concat(DISTINCT a.company), '') FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE m.contact_id = c.id), c.full_name || ' ' || c.title || ' ' || c.company || ' ' || c.email || ' ' || c.phone || ' ' || c.linkedin FROM contact c WHERE c.id = NEW.id ORDER BY 1; END;
CREATE TRIGGER search_contact_changed AFTER UPDATE OF full_name, title, company, email, phone, linkedin ON contact BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', (SELECT max(i.starts_at) FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE m.contact_id = c.id)) / 60, 0) << 30) + 402653184 + c.id, (SELECT coalesce(group_concat(DISTINCT a.company), '') FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE m.contact_id = c.id), c.full_name || ' ' || c.title || ' ' || c.company || ' ' || c.email || ' ' || c.phone || ' ' || c.linkedin FROM contact c WHERE c.id = NEW.id ORDER BY 1; END;
CREATE TRIGGER search_contact_removed AFTER DELETE ON contact BEGIN DELETE FROM search_place WHERE row = 402653184 + OLD.id; END;
CREATE TRIGGER search_interview_added AFTER INSERT ON interview BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 335544320 + i.id, a.company, i.round || ' ' || i.notes FROM interview i JOIN application a ON a.id = i.application_id WHERE i.id = NEW.id ORDER BY 1; END;
CREATE TRIGGER search_interview_changed AFTER UPDATE OF round, notes ON interview BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 335544320 + i.id, a.company, i.round || ' ' || i.notes FROM interview i JOIN application a ON a.id = i.application_id WHERE i.id = NEW.id ORDER BY 1; END;
CREATE TRIGGER search_interview_removed AFTER DELETE ON interview BEGIN DELETE FROM search_place WHERE row = 335544320 + OLD.id; END;
CREATE TRIGGER search_question_added AFTER INSERT ON question BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 268435456 + q.id, a.company, q.text || ' ' || q.said || ' ' || q.missing || ' ' || q.say_now FROM question q JOIN reflection r ON r.id = q.reflection_id JOIN interview i ON i.id = r.interview_id JOIN application a ON a.id = i.application_id WHERE q.id = NEW.id ORDER BY 1; END;
CREATE TRIGGER search_question_changed AFTER UPDATE OF text, said, missing, say_now ON question BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 268435456 + q.id, a.company, q.text || ' ' || q.said || ' ' || q.missing || ' ' || q.say_now FROM question q JOIN reflection r ON r.id = q.reflection_id JOIN interview i ON i.id = r.interview_id JOIN application a ON a.id = i.application_id WHERE q.id = NEW.id ORDER BY 1; END;
CREATE TRIGGER search_question_removed AFTER DELETE ON question BEGIN DELETE FROM search_place WHERE row = 268435456 + OLD.id; END;
CREATE TRIGGER search_answer_added AFTER INSERT ON answer BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 201326592 + w.id, a.company, iif(w.value GLOB '*[^0-9]*', w.value, '') FROM answer w JOIN reflection r ON r.id = w.reflection_id JOIN interview i ON i.id = r.interview_id JOIN application a ON a.id = i.application_id WHERE w.id = NEW.id ORDER BY 1; END;
CREATE TRIGGER search_answer_changed AFTER UPDATE OF value ON answer BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 201326592 + w.id, a.company, iif(w.value GLOB '*[^0-9]*', w.value, '') FROM answer w JOIN reflection r ON r.id = w.reflection_id JOIN interview i ON i.id = r.interview_id JOIN application a ON a.id = i.application_id WHERE w.id = NEW.id ORDER BY 1; END;
CREATE TRIGGER search_answer_removed AFTER DELETE ON answer BEGIN DELETE FROM search_place WHERE row = 201326592 + OLD.id; END;
CREATE TRIGGER search_participant_added AFTER INSERT ON participant BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 134217728 + m.id, a.company, m.detail FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE m.id = NEW.id ORDER BY 1; END;
CREATE TRIGGER search_participant_changed AFTER UPDATE OF detail ON participant BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 134217728 + m.id, a.company, m.detail FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE m.id = NEW.id ORDER BY 1; END;
CREATE TRIGGER search_participant_removed AFTER DELETE ON participant BEGIN DELETE FROM search_place WHERE row = 134217728 + OLD.id; END;
CREATE TRIGGER search_draft_added AFTER INSERT ON draft BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 67108864 + d.id, a.company, d.subject || ' ' || d.body FROM draft d JOIN interview i ON i.id = d.interview_id JOIN application a ON a.id = i.application_id WHERE d.id = NEW.id ORDER BY 1; END;
CREATE TRIGGER search_draft_changed AFTER UPDATE OF subject, body ON draft BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 67108864 + d.id, a.company, d.subject || ' ' || d.body FROM draft d JOIN interview i ON i.id = d.interview_id JOIN application a ON a.id = i.application_id WHERE d.id = NEW.id ORDER BY 1; END;
CREATE TRIGGER search_draft_removed AFTER DELETE ON draft BEGIN DELETE FROM search_place WHERE row = 67108864 + OLD.id; END;
CREATE TRIGGER search_log_entry_added AFTER INSERT ON log_entry BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', l.at) / 60, 0) << 30) + 0 + l.id, a.company, iif(l.struck_at IS NULL, l.note, '') FROM log_entry l JOIN application a ON a.id = l.application_id WHERE l.id = NEW.id ORDER BY 1; END;
CREATE TRIGGER search_log_entry_changed AFTER UPDATE OF note, struck_at ON log_entry BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', l.at) / 60, 0) << 30) + 0 + l.id, a.company, iif(l.struck_at IS NULL, l.note, '') FROM log_entry l JOIN application a ON a.id = l.application_id WHERE l.id = NEW.id ORDER BY 1; END;
CREATE TRIGGER search_log_entry_removed AFTER DELETE ON log_entry BEGIN DELETE FROM search_place WHERE row = 0 + OLD.id; END;
CREATE TRIGGER search_person_insert AFTER INSERT ON participant BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', (SELECT max(i.starts_at) FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE m.contact_id = c.id)) / 60, 0) << 30) + 402653184 + c.id, (SELECT coalesce(group_concat(DISTINCT a.company), '') FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE m.contact_id = c.id), c.full_name || ' ' || c.title || ' ' || c.company || ' ' || c.email || ' ' || c.phone || ' ' || c.linkedin FROM contact c WHERE c.id = NEW.contact_id ORDER BY 1; END;
CREATE TRIGGER search_round_insert AFTER INSERT ON interview BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', coalesce((SELECT max(i.starts_at) FROM interview i WHERE i.application_id = a.id), a.recorded_at)) / 60, 0) << 30) + 469762048 + a.id, '', a.company || ' ' || a.role FROM application a WHERE a.id = NEW.application_id ORDER BY 1; END;
CREATE TRIGGER search_person_delete AFTER DELETE ON participant BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', (SELECT max(i.starts_at) FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE m.contact_id = c.id)) / 60, 0) << 30) + 402653184 + c.id, (SELECT coalesce(group_concat(DISTINCT a.company), '') FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE m.contact_id = c.id), c.full_name || ' ' || c.title || ' ' || c.company || ' ' || c.email || ' ' || c.phone || ' ' || c.linkedin FROM contact c WHERE c.id = OLD.contact_id ORDER BY 1; END;
CREATE TRIGGER search_round_delete AFTER DELETE ON interview BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', coalesce((SELECT max(i.starts_at) FROM interview i WHERE i.application_id = a.id), a.recorded_at)) / 60, 0) << 30) + 469762048 + a.id, '', a.company || ' ' || a.role FROM application a WHERE a.id = OLD.application_id ORDER BY 1; END;
CREATE TRIGGER search_interview_moved AFTER UPDATE OF starts_at, application_id ON interview BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', coalesce((SELECT max(i.starts_at) FROM interview i WHERE i.application_id = a.id), a.recorded_at)) / 60, 0) << 30) + 469762048 + a.id, '', a.company || ' ' || a.role FROM application a WHERE a.id IN (OLD.application_id, NEW.application_id) ORDER BY 1; INSERT INTO search_new SELECT (coalesce(strftime('%s', (SELECT max(i.starts_at) FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE m.contact_id = c.id)) / 60, 0) << 30) + 402653184 + c.id, (SELECT coalesce(group_concat(DISTINCT a.company), '') FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE m.contact_id = c.id), c.full_name || ' ' || c.title || ' ' || c.company || ' ' || c.email || ' ' || c.phone || ' ' || c.linkedin FROM contact c WHERE c.id IN (SELECT m.contact_id FROM participant m JOIN interview i ON i.id = m.interview_id WHERE i.application_id IN (OLD.application_id, NEW.application_id)) ORDER BY 1; INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 335544320 + i.id, a.company, i.round || ' ' || i.notes FROM interview i JOIN application a ON a.id = i.application_id WHERE a.id IN (OLD.application_id, NEW.application_id) ORDER BY 1; INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 268435456 + q.id, a.company, q.text || ' ' || q.said || ' ' || q.missing || ' ' || q.say_now FROM question q JOIN reflection r ON r.id = q.reflection_id JOIN interview i ON i.id = r.interview_id JOIN application a ON a.id = i.application_id WHERE a.id IN (OLD.application_id, NEW.application_id) ORDER BY 1; INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 201326592 + w.id, a.company, iif(w.value GLOB '*[^0-9]*', w.value, '') FROM answer w JOIN reflection r ON r.id = w.reflection_id JOIN interview i ON i.id = r.interview_id JOIN application a ON a.id = i.application_id WHERE a.id IN (OLD.application_id, NEW.application_id) ORDER BY 1; INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 134217728 + m.id, a.company, m.detail FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE a.id IN (OLD.application_id, NEW.application_id) ORDER BY 1; INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 67108864 + d.id, a.company, d.subject || ' ' || d.body FROM draft d JOIN interview i ON i.id = d.interview_id JOIN application a ON a.id = i.application_id WHERE a.id IN (OLD.application_id, NEW.application_id) ORDER BY 1; INSERT INTO search_new SELECT (coalesce(strftime('%s', l.at) / 60, 0) << 30) + 0 + l.id, a.company, iif(l.struck_at IS NULL, l.note, '') FROM log_entry l JOIN application a ON a.id = l.application_id WHERE a.id IN (OLD.application_id, NEW.application_id) ORDER BY 1; END;
CREATE TRIGGER search_company_renamed AFTER UPDATE OF company ON application BEGIN INSERT INTO search_new SELECT (coalesce(strftime('%s', coalesce((SELECT max(i.starts_at) FROM interview i WHERE i.application_id = a.id), a.recorded_at)) / 60, 0) << 30) + 469762048 + a.id, '', a.company || ' ' || a.role FROM application a WHERE a.id IN (NEW.id) ORDER BY 1; INSERT INTO search_new SELECT (coalesce(strftime('%s', (SELECT max(i.starts_at) FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE m.contact_id = c.id)) / 60, 0) << 30) + 402653184 + c.id, (SELECT coalesce(group_concat(DISTINCT a.company), '') FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE m.contact_id = c.id), c.full_name || ' ' || c.title || ' ' || c.company || ' ' || c.email || ' ' || c.phone || ' ' || c.linkedin FROM contact c WHERE c.id IN (SELECT m.contact_id FROM participant m JOIN interview i ON i.id = m.interview_id WHERE i.application_id IN (NEW.id)) ORDER BY 1; INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 335544320 + i.id, a.company, i.round || ' ' || i.notes FROM interview i JOIN application a ON a.id = i.application_id WHERE a.id IN (NEW.id) ORDER BY 1; INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 268435456 + q.id, a.company, q.text || ' ' || q.said || ' ' || q.missing || ' ' || q.say_now FROM question q JOIN reflection r ON r.id = q.reflection_id JOIN interview i ON i.id = r.interview_id JOIN application a ON a.id = i.application_id WHERE a.id IN (NEW.id) ORDER BY 1; INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 201326592 + w.id, a.company, iif(w.value GLOB '*[^0-9]*', w.value, '') FROM answer w JOIN reflection r ON r.id = w.reflection_id JOIN interview i ON i.id = r.interview_id JOIN application a ON a.id = i.application_id WHERE a.id IN (NEW.id) ORDER BY 1; INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 134217728 + m.id, a.company, m.detail FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE a.id IN (NEW.id) ORDER BY 1; INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 67108864 + d.id, a.company, d.subject || ' ' || d.body FROM draft d JOIN interview i ON i.id = d.interview_id JOIN application a ON a.id = i.application_id WHERE a.id IN (NEW.id) ORDER BY 1; INSERT INTO search_new SELECT (coalesce(strftime('%s', l.at) / 60, 0) << 30) + 0 + l.id, a.company, iif(l.struck_at IS NULL, l.note, '') FROM log_entry l JOIN application a ON a.id = l.application_id WHERE a.id IN (NEW.id) ORDER BY 1; END;
INSERT INTO search_new SELECT (coalesce(strftime('%s', coalesce((SELECT max(i.starts_at) FROM interview i WHERE i.application_id = a.id), a.recorded_at)) / 60, 0) << 30) + 469762048 + a.id, '', a.company || ' ' || a.role FROM application a WHERE 1 ORDER BY 1;
INSERT INTO search_new SELECT (coalesce(strftime('%s', (SELECT max(i.starts_at) FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE m.contact_id = c.id)) / 60, 0) << 30) + 402653184 + c.id, (SELECT coalesce(group_concat(DISTINCT a.company), '') FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE m.contact_id = c.id), c.full_name || ' ' || c.title || ' ' || c.company || ' ' || c.email || ' ' || c.phone || ' ' || c.linkedin FROM contact c WHERE 1 ORDER BY 1;
INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 335544320 + i.id, a.company, i.round || ' ' || i.notes FROM interview i JOIN application a ON a.id = i.application_id WHERE 1 ORDER BY 1;
INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 268435456 + q.id, a.company, q.text || ' ' || q.said || ' ' || q.missing || ' ' || q.say_now FROM question q JOIN reflection r ON r.id = q.reflection_id JOIN interview i ON i.id = r.interview_id JOIN application a ON a.id = i.application_id WHERE 1 ORDER BY 1;
INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 201326592 + w.id, a.company, iif(w.value GLOB '*[^0-9]*', w.value, '') FROM answer w JOIN reflection r ON r.id = w.reflection_id JOIN interview i ON i.id = r.interview_id JOIN application a ON a.id = i.application_id WHERE 1 ORDER BY 1;
INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 134217728 + m.id, a.company, m.detail FROM participant m JOIN interview i ON i.id = m.interview_id JOIN application a ON a.id = i.application_id WHERE 1 ORDER BY 1;
INSERT INTO search_new SELECT (coalesce(strftime('%s', i.starts_at) / 60, 0) << 30) + 67108864 + d.id, a.company, d.subject || ' ' || d.body FROM draft d JOIN interview i ON i.id = d.interview_id JOIN application a ON a.id = i.application_id WHERE 1 ORDER BY 1;
INSERT INTO search_new SELECT (coalesce(strftime('%s', l.at) / 60, 0) << 30) + 0 + l.id, a.company, iif(l.struck_at IS NULL, l.note, '') FROM log_entry l JOIN application a ON a.id = l.application_id WHERE 1 ORDER BY 1;
INSERT INTO search_text (search_text) VALUES ('optimize');
COMMIT;
