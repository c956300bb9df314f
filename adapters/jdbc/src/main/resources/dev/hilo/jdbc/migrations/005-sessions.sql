-- The refresh token before the present one, while its answer may be asked for once more.
alter table sessions add column previous text;
