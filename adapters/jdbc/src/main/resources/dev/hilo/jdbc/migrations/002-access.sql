create table users (
  id                 text    not null primary key,
  tenant             text    not null,
  key                text    not null,
  key_folded         text    not null,
  name               text    not null,
  email              text,
  language           text    not null,
  enabled            integer not null,
  password           text    not null,
  password_temporary integer not null,
  last_sign_in_at    integer,
  created_at         integer not null,
  revision           integer not null,
  unique (tenant, key_folded)
) ${table};

create table user_roles (
  user_id     text    not null references users (id) on delete cascade,
  tenant      text    not null,
  position    integer not null,
  role        text    not null,
  role_folded text    not null,
  primary key (user_id, role_folded)
) ${table};

create index user_roles_by_role on user_roles (tenant, role_folded);

create table roles (
  tenant     text    not null,
  key        text    not null,
  key_folded text    not null,
  name       text    not null,
  built_in   integer not null,
  grants     text    not null,
  revision   integer not null,
  primary key (tenant, key_folded)
) ${table};

create table sessions (
  id               text    not null primary key,
  tenant           text    not null,
  user_id          text    not null,
  seal             text    not null,
  secret           text    not null,
  authenticated_at integer not null,
  started_at       integer not null,
  last_used_at     integer not null,
  address          text    not null,
  agent            text    not null
) ${table};

create index sessions_by_user on sessions (tenant, user_id);
create index sessions_by_age on sessions (last_used_at);

create table api_tokens (
  id              text    not null primary key,
  tenant          text    not null,
  name            text    not null,
  prefix          text    not null unique,
  secret          text    not null,
  scopes          text    not null,
  created_by_kind text    not null,
  created_by_id   text    not null,
  created_by_name text    not null,
  created_at      integer not null,
  last_used_at    integer,
  expires_at      integer,
  revoked_at      integer
) ${table};

create index api_tokens_by_tenant on api_tokens (tenant, id);

create table audit_rows (
  tenant       text    not null,
  seq          integer not null,
  at           integer not null,
  actor_kind   text    not null,
  actor_id     text    not null,
  actor_name   text    not null,
  action       text    not null,
  subject      text    not null,
  subject_name text    not null,
  outcome      text    not null,
  details      text    not null,
  address      text    not null,
  request_id   text    not null,
  previous     text    not null,
  hash         text    not null,
  primary key (tenant, seq)
) ${table};

create index audit_rows_by_time on audit_rows (tenant, at);

create table audit_chains (
  tenant text    not null primary key,
  first  integer not null,
  anchor text    not null,
  last   integer not null,
  head   text    not null
) ${table};

create table receipts (
  id              text    not null primary key,
  tenant_key_hash text    not null,
  erased_at       integer not null,
  erased_by_kind  text    not null,
  erased_by_id    text    not null,
  removed         text    not null,
  last_audit_hash text    not null
) ${table};
