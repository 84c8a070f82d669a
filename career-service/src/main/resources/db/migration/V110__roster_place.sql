-- Where each person is now, or was last: the assignment that began last. Who sees whom rests on it (practice L2).
CREATE VIEW roster_place AS
    SELECT DISTINCT ON (a.employee_id) a.employee_id, a.center_id, a.team_id, a.supervisor_id,
           a.to_day IS NOT NULL AND a.to_day <= (now() AT TIME ZONE c.zone)::date AS ended
    FROM roster_assignment a JOIN roster_center c ON c.id = a.center_id
    WHERE a.from_day <= (now() AT TIME ZONE c.zone)::date
    ORDER BY a.employee_id, a.from_day DESC;
