-- Counted through an offset of each partition, and saved with it.

create table ledger_through (
  partition   text    not null primary key,
  next_offset integer not null
) ${table};

create table ledger_accounts (
  tenant       text    not null,
  source       text    not null,
  received     integer not null,
  refused      text    not null, -- by code
  stored       integer not null,
  duplicates   integer not null,
  corrected    integer not null,
  late         integer not null,
  max_lateness integer not null,
  first_seen   integer not null,
  last_seen    integer not null,
  epoch        integer,
  number       integer,
  missing      integer not null,
  primary key (tenant, source)
) ${table};

create table ledger_days (
  tenant       text    not null,
  date         text    not null,
  source       text    not null,
  received     integer not null,
  refused      text    not null,
  stored       integer not null,
  duplicates   integer not null,
  corrected    integer not null,
  late         integer not null,
  max_lateness integer not null,
  missing      integer not null,
  primary key (tenant, date, source)
) ${table};

create index ledger_days_by_source on ledger_days (tenant, source, date);

-- Which messages have come, below an offset of each partition.

create table sequences_through (
  partition   text    not null primary key,
  next_offset integer not null
) ${table};

create table sequences (
  partition text    not null,
  tenant    text    not null,
  source    text    not null,
  lost      integer not null,
  epochs    text    not null,
  primary key (partition, tenant, source)
) ${table};
