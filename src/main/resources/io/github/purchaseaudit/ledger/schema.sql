-- What stays from audit to audit
create table audit_run (
	id bigint primary key,
	identity varchar(64) not null,
	attempt bigint not null,
	baseline bigint,
	period varchar(64) not null,
	first_day date,
	last_day date,
	as_of date not null,
	started timestamp with time zone not null,
	ended timestamp with time zone,
	status varchar(16) not null,
	inputs bigint,
	inputs_digest varchar(64),
	orders bigint,
	findings bigint,
	report varchar(1000),
	report_sha256 varchar(64)
);
create index audit_run_identity on audit_run (identity, attempt);
create table finding (
	run bigint not null,
	subject varchar(1000) not null,
	code varchar(64) not null,
	severity varchar(16) not null,
	purchased_day date,
	facts_digest varchar(64) not null,
	account varchar(320),
	sources varchar(8) not null,
	primary key (run, subject, code)
);
create table judged_order (
	subject varchar(1000) not null,
	judged varchar(8) not null,
	run bigint not null
);
create table baseline (
	identity varchar(64) primary key,
	run bigint
);

-- What one audit works on; emptied when another begins
create table work (
	identity varchar(64) not null,
	attempt bigint not null,
	run bigint not null,
	audit varchar(64)
);
create table member (
	id int primary key,
	path varchar(4000) not null,
	name varchar(4000) not null,
	base_name varchar(1000) not null,
	format varchar(64),
	outcome varchar(64) not null,
	reason varchar(4000),
	bytes bigint not null,
	modified bigint not null,
	sha256 varchar(64) not null
);
create table unread (
	member int primary key
);
create table tally (
	step varchar(32) not null,
	member int not null,
	kind varchar(64) not null,
	amount bigint not null
);
create table member_sum (
	step varchar(32) not null,
	member int not null,
	currency char(3) not null,
	amount numeric(60, 6) not null
);
create table history_line (
	id bigint primary key,
	member int not null,
	order_key varchar(1000) not null,
	key_kind char(1) not null,
	document varchar(100),
	account varchar(320),
	facts bytea not null
);
create table unnumbered (
	member int not null
);
create table mail (
	id bigint primary key,
	member int not null,
	message_id varchar(1000) not null,
	body varchar(100) not null,
	kind varchar(32) not null,
	verdict varchar(32) not null,
	sent timestamp with time zone,
	account varchar(320),
	document varchar(100),
	duplicate boolean default false not null,
	facts bytea not null
);
create table mail_order (
	order_key varchar(1000) not null,
	key_kind char(1) not null,
	mail bigint not null,
	primary key (order_key, mail)
);
create table charge (
	id bigint primary key,
	member int not null,
	charge_sort varchar(200) not null,
	facts bytea not null
);
create table billing_method (
	id bigint primary key,
	member int not null,
	facts bytea not null
);
create table account_fact (
	id bigint primary key,
	member int not null,
	facts bytea not null
);
create table set_aside (
	id bigint primary key,
	member int not null,
	step varchar(32) not null,
	file varchar(4000) not null,
	place varchar(1000) not null,
	reason varchar(8000) not null
);
create table month_count (
	step varchar(32) not null,
	member int not null,
	account varchar(320) not null,
	source varchar(64) not null,
	purchase_month char(7) not null,
	amount bigint not null
);
create table history_span (
	member int not null,
	account varchar(320) not null,
	source varchar(64) not null,
	first_day date not null,
	last_day date not null,
	paid boolean not null
);
create table examined_order (
	id bigint primary key,
	subject varchar(1000) not null,
	flag_sort varchar(1100),
	document varchar(100),
	is_order boolean not null,
	purchased bigint,
	purchase_month char(7),
	account varchar(320),
	method varchar(400) not null,
	currency char(3),
	amount decimal(24, 6),
	in_period boolean not null,
	flagged boolean not null,
	since varchar(16) not null,
	not_judged boolean not null,
	undecided boolean not null,
	gaps varchar(8) not null,
	carried_over boolean not null,
	facts bytea not null,
	judged varchar(8)
);
create table vanished_finding (
	subject varchar(1000) not null,
	code varchar(64) not null,
	purchased_day date,
	since varchar(16) not null,
	primary key (subject, code)
);
create table warning (
	position int primary key,
	sentence varchar(4000) not null
);
create table decision (
	subject varchar(1000) primary key,
	choice varchar(16),
	comment varchar not null,
	codes varchar(2000),
	facts varchar,
	workbook varchar(1000) not null,
	modified timestamp with time zone not null
);

create table written_decision (
	workbook varchar(1000) not null,
	subject varchar(1000) not null,
	decided boolean not null,
	known timestamp with time zone not null,
	primary key (workbook, subject)
);
