-- Where responses come from. What it asks, and how its files are read, is data: nothing of a vendor is in the code.
CREATE TABLE source (
    id         uuid PRIMARY KEY,
    center_id  uuid        NOT NULL,
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    -- Null: the center's.
    zone       text,
    -- The system whose login names it uses for agents; null: any.
    system     text,
    asks       jsonb       NOT NULL CHECK (jsonb_array_length(asks) > 0),
    questions  jsonb       NOT NULL,
    columns    jsonb,
    surveyed   jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL,
    UNIQUE (center_id, name)
);
