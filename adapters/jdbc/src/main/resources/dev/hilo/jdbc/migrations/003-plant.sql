-- Folded columns hold the lower-case form that equal keys and paths share. Every key begins with the
-- tenant, as every query does: the planner then never prefers to walk a tenant's rows.

create table plant_items (
  id              text    not null,
  tenant          text    not null,
  parent          text,
  level           text    not null,
  path            text    not null,
  folded          text    not null,
  placed_since    integer not null,
  template        text,
  template_sensor text,
  archived_at     integer,
  hidden          integer not null,
  name            text    not null,
  kind            text,
  kind_folded     text,
  tags            text    not null,
  words           text    not null,
  revision        integer not null,
  created_at      integer not null,
  changed_at      integer not null,
  primary key (tenant, id),
  unique (tenant, folded)
) ${table};

create index plant_items_by_level on plant_items (tenant, level, folded);
create index plant_items_by_parent on plant_items (tenant, parent, hidden);
create index plant_items_by_template on plant_items (tenant, template, level, hidden);

create table plant_versions (
  item        text    not null,
  valid_from  integer not null,
  number      integer not null,
  tenant      text    not null,
  recorded_at integer not null,
  actor_kind  text    not null,
  actor_id    text    not null,
  actor_name  text    not null,
  level       text    not null,
  settings    text    not null,
  primary key (tenant, item, valid_from, number)
) ${table};

create table plant_former_places (
  tenant     text    not null,
  parent     text    not null, -- empty above a site
  key        text    not null,
  key_folded text    not null,
  item       text    not null,
  since      integer not null,
  until      integer not null
) ${table};

create index plant_former_places_by_key on plant_former_places (tenant, parent, key_folded, until);

create table plant_templates (
  id         text    not null,
  tenant     text    not null,
  key        text    not null,
  key_folded text    not null,
  revision   integer not null,
  created_at integer not null,
  changed_at integer not null,
  primary key (tenant, id),
  unique (tenant, key_folded)
) ${table};

create table plant_template_versions (
  template    text    not null,
  number      integer not null,
  tenant      text    not null,
  valid_from  integer not null,
  recorded_at integer not null,
  actor_kind  text    not null,
  actor_id    text    not null,
  actor_name  text    not null,
  settings    text    not null,
  primary key (tenant, template, number)
) ${table};
