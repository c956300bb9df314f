-- Times are microseconds since 1970. Identifiers are text. JSON is text.

create table tenants (
  id           text    not null primary key,
  key          text    not null,
  key_folded   text    not null unique,
  name         text    not null,
  region       text    not null,
  raw_days     integer not null,
  rollup_days  integer not null,
  audit_days   integer not null,
  suspended    integer not null,
  created_at   integer not null,
  revision     integer not null
) ${table};

create table announcements (
  sequence   integer not null primary key,
  id         text    not null unique,
  tenant     text    not null,
  at         integer not null,
  actor_kind text    not null,
  actor_id   text    not null,
  actor_name text    not null,
  request_id text    not null,
  address    text    not null,
  name       text    not null,
  subject    text    not null,
  details    text    not null
) ${table};

create table announcement_positions (
  subscriber text    not null primary key,
  sequence   integer not null
) ${table};

-- The last sequence ever given out, so that trimming never lets one be used twice.
create table announcement_counter (
  one  integer not null primary key check (one = 1),
  last integer not null
) ${table};

insert into announcement_counter values (1, 0);

create table jobs (
  id               text    not null primary key,
  tenant           text    not null,
  kind             text    not null,
  parameters       text    not null,
  started_by       text    not null,
  created_at       integer not null,
  attempts         integer not null,
  done             integer not null,
  total            integer not null,
  cancel_requested integer not null,
  state            text    not null,
  outcome          text    not null,
  finished_at      integer,
  worker           text,
  leased_until     integer
) ${table};

create index jobs_by_tenant on jobs (tenant, id);
create index jobs_open on jobs (state, id);

create table job_inputs (
  job   text     not null primary key references jobs (id) on delete cascade,
  bytes ${bytes} not null
) ${table};

create table idempotency (
  tenant      text    not null,
  principal   text    not null,
  key         text    not null,
  fingerprint text    not null,
  status      integer not null,
  location    text    not null,
  body        text    not null,
  at          integer not null,
  primary key (tenant, principal, key)
) ${table};

create index idempotency_by_age on idempotency (at);
