-- A series' number is given once in the installation: a row that is gone leaves its number behind.

create table series (
  number    integer not null,
  tenant    text    not null,
  sensor    text    not null,
  type      text    not null,
  stream    text    not null,
  retention text    not null,
  primary key (tenant, sensor, type, stream),
  unique (tenant, number)
) ${table};

create table series_counter (
  one  integer not null primary key check (one = 1),
  last integer not null
) ${table};

insert into series_counter values (1, 0);

-- Roles that came with the program may do what the same roles of a new tenant may.

update roles set grants = replace(grants, '"plant.read"', '"plant.read","telemetry.read"')
 where built_in = 1;
update roles set grants = replace(grants, '"plant.*"', '"plant.*","telemetry.*"')
 where built_in = 1 and key_folded = 'engineer';
update roles set grants = replace(grants, '"tenant.read"', '"tenant.read","ledger.read"')
 where built_in = 1 and key_folded in ('operator', 'technician', 'engineer', 'esg_analyst', 'auditor');
