-- What a tenant lets in; one that never said has no row.

create table intake_policies (
  tenant            text    not null primary key,
  discovery         integer not null,
  out_of_range      text    not null,
  ahead_seconds     integer not null,
  oldest_days       integer not null,
  points_per_second integer not null,
  revision          integer not null
) ${table};
