-- A database of version 1, as a person had it who reviewed with it. Never changed.
PRAGMA application_id = 1380209238;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE entry (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    session  INTEGER NOT NULL REFERENCES session (number),
    path     BLOB NOT NULL,
    revision TEXT,
    device   INTEGER,
    inode    INTEGER,
    size     INTEGER,
    modified INTEGER,
    errors   INTEGER,
    warnings INTEGER,
    notes    INTEGER,
    ease     REAL,
    words    INTEGER,
    opened   INTEGER NOT NULL DEFAULT 0,
    state    TEXT NOT NULL DEFAULT 'unread',
    flagged  INTEGER NOT NULL DEFAULT 0,
    events   INTEGER NOT NULL DEFAULT 0,
    seconds  REAL NOT NULL DEFAULT 0,
    gone     INTEGER NOT NULL DEFAULT 0,
    place    INTEGER NOT NULL DEFAULT 0,
    UNIQUE (session, path)
) STRICT;
INSERT INTO "entry" VALUES(1,1,X'2F61727469636C65732F612E747874','r1',-2,7,100,1700000000123456789,2,1,0,51.5,434,1,'needs work',1,7,42.5,0,7);
INSERT INTO "entry" VALUES(2,1,X'2F61727469636C65732F622E747874',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,'unread',0,0,0.0,0,0);
INSERT INTO "entry" VALUES(3,2,X'2F656C736577686572652F632E747874',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,'approved',0,1,0.0,0,0);
CREATE TABLE event (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL REFERENCES session (number),
    entry   INTEGER NOT NULL REFERENCES entry (number),
    deed    TEXT NOT NULL,
    about   INTEGER,
    verdict TEXT,
    mark    TEXT,
    scope   TEXT NOT NULL,
    data    TEXT NOT NULL,
    crc     INTEGER NOT NULL
) STRICT;
INSERT INTO "event" VALUES(1,1,1,'accepted',NULL,NULL,NULL,'once','{"revision":"r1","at":"2026-01-02T03:04:05.000678+00:00","reviewer":"Ada","deed":"accepted","rule":"mixed-script-word","subject":"\u0435","changes":[{"quote":{"exact":"\u0435","prefix":"We saw th","suffix":" wall, caf\udce9","start":9,"before":9,"after":4},"replacement":"e"}]}',954450662);
INSERT INTO "event" VALUES(2,1,1,'ignored',NULL,NULL,NULL,'always','{"revision":"r1","at":"2026-01-02T03:04:05.000678+00:00","reviewer":"Ada","deed":"ignored","rule":"invisible-character","subject":"\u200b","scope":"always","places":[{"exact":"\u0435","prefix":"We saw th","suffix":" wall, caf\udce9","start":9,"before":9,"after":4}]}',3934466174);
INSERT INTO "event" VALUES(3,1,1,'flagged',NULL,NULL,'322bf35437','once','{"revision":"r1","at":"2026-01-02T03:04:05.000678+00:00","reviewer":"Ada","deed":"flagged","places":[{"exact":"\u0435","prefix":"We saw th","suffix":" wall, caf\udce9","start":9,"before":9,"after":4}]}',25717374);
INSERT INTO "event" VALUES(4,1,1,'commented',NULL,NULL,NULL,'once','{"revision":"r1","at":"2026-01-02T03:04:05.000678+00:00","reviewer":"Ada","deed":"commented","places":[{"exact":"\u0435","prefix":"We saw th","suffix":" wall, caf\udce9","start":9,"before":9,"after":4}],"note":"why?"}',668081612);
INSERT INTO "event" VALUES(5,1,1,'undone',4,NULL,NULL,'once','{"revision":"r1","at":"2026-01-02T03:04:05.000678+00:00","reviewer":"Ada","deed":"undone"}',602847507);
INSERT INTO "event" VALUES(6,1,1,'verdict',NULL,'needs work',NULL,'once','{"revision":"r1","at":"2026-01-02T03:04:05.000678+00:00","reviewer":"Ada","deed":"verdict","note":"nearly","verdict":"needs work"}',900758595);
INSERT INTO "event" VALUES(7,1,1,'written',NULL,NULL,NULL,'once','{"revision":"r1","at":"2026-01-02T03:04:05.000678+00:00","reviewer":"Ada","deed":"written","result":"r2"}',1126188139);
INSERT INTO "event" VALUES(8,2,3,'verdict',NULL,'approved',NULL,'once','{"revision":"r1","at":"2026-01-02T03:04:05.000678+00:00","reviewer":"Ben","deed":"verdict","verdict":"approved"}',727977025);
CREATE TABLE original (
    revision TEXT PRIMARY KEY,
    data     BLOB NOT NULL
) STRICT;
INSERT INTO "original" VALUES('r1',X'789C0B4F55284E2C5728C9B8B055A13C31274747213931EDA51E170073080910');
CREATE TABLE session (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    uid      TEXT NOT NULL UNIQUE,
    name     TEXT NOT NULL,
    created  TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    roots    TEXT NOT NULL,
    front    INTEGER
) STRICT;
INSERT INTO "session" VALUES(1,'d8b63f61b799497fb3072b1306fc22c5','"articles"','2026-01-02T03:04:05.000678+00:00','"Ada"','["/articles"]',1);
INSERT INTO "session" VALUES(2,'6950c3b9d8264fd0b447fec80bafd8b5','"elsewhere"','2026-01-02T03:04:05.000678+00:00','"Ben"','["/elsewhere"]',NULL);
CREATE INDEX session_roots ON session (roots);
CREATE INDEX event_entry ON event (entry, number, deed, about, verdict, mark);
CREATE INDEX event_session ON event (session, number);
CREATE INDEX event_wide ON event (scope, session, entry) WHERE scope IN ('session', 'always');
CREATE TRIGGER event_unchanged BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER event_kept BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('session',2);
INSERT INTO "sqlite_sequence" VALUES('entry',3);
INSERT INTO "sqlite_sequence" VALUES('event',8);
COMMIT;
