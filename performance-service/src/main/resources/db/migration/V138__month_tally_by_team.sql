-- A person's months say on which team they were: what they did there is held beside the rest of that team, and was looked
-- for in the ledger, day by day. The nil UUID stands for none, so that the row has a key.
TRUNCATE month_tally;
ALTER TABLE month_tally DROP CONSTRAINT month_tally_pkey,
    ADD COLUMN team_id uuid NOT NULL,
    ADD PRIMARY KEY (center_id, month, employee_id, team_id);
INSERT INTO month_tally (center_id, month, employee_id, team_id,
    responses, csat_center_yes, csat_center_n, csat_csr_yes, csat_csr_n, resolved_yes, resolved_n, fcr_yes, fcr_n,
    continues_yes, continues_n, world_class_call_yes, world_class_call_n, csat_center_excused, csat_csr_excused,
    resolved_excused, fcr_excused, continues_excused, world_class_call_excused, resolved_later, error_csr,
    error_organization, error_customer, will, skill)
SELECT center_id, date_trunc('month', day)::date, employee_id,
    coalesce(team_id, '00000000-0000-0000-0000-000000000000'),
    count(*),
    count(*) FILTER (WHERE csat_center),
    count(csat_center),
    count(*) FILTER (WHERE csat_csr),
    count(csat_csr),
    count(*) FILTER (WHERE resolved),
    count(resolved),
    count(*) FILTER (WHERE fcr),
    count(fcr),
    count(*) FILTER (WHERE continues),
    count(continues),
    count(*) FILTER (WHERE world_class_call),
    count(world_class_call),
    count(*) FILTER (WHERE NOT csat_center AND source_of_error IN ('ORGANIZATION', 'CUSTOMER')),
    count(*) FILTER (WHERE NOT csat_csr AND source_of_error IN ('ORGANIZATION', 'CUSTOMER')),
    count(*) FILTER (WHERE NOT resolved AND source_of_error IN ('ORGANIZATION', 'CUSTOMER')),
    count(*) FILTER (WHERE NOT fcr AND source_of_error IN ('ORGANIZATION', 'CUSTOMER')),
    count(*) FILTER (WHERE NOT continues AND source_of_error IN ('ORGANIZATION', 'CUSTOMER')),
    count(*) FILTER (WHERE NOT world_class_call AND source_of_error IN ('ORGANIZATION', 'CUSTOMER')),
    count(*) FILTER (WHERE resolved AND contacts >= 2),
    count(*) FILTER (WHERE source_of_error = 'CSR'),
    count(*) FILTER (WHERE source_of_error = 'ORGANIZATION'),
    count(*) FILTER (WHERE source_of_error = 'CUSTOMER'),
    count(*) FILTER (WHERE will_or_skill = 'WILL'),
    count(*) FILTER (WHERE will_or_skill = 'SKILL')
FROM counted_response
WHERE state = 'COUNTED' AND day IS NOT NULL AND employee_id IS NOT NULL
GROUP BY 1, 2, 3, 4;

-- Of a person's sums: those on which team.
ALTER TABLE reconciliation_difference ADD COLUMN team_id uuid;
