CREATE TABLE center (
    id         uuid PRIMARY KEY,
    code       text        NOT NULL CONSTRAINT center_code_is_taken UNIQUE,
    name       text        NOT NULL,
    zone       text        NOT NULL,
    version    bigint      NOT NULL
);

CREATE TABLE team (
    id         uuid PRIMARY KEY,
    center_id  uuid   NOT NULL REFERENCES center,
    name       text   NOT NULL,
    version    bigint NOT NULL,
    CONSTRAINT team_name_is_taken UNIQUE (center_id, name)
);
