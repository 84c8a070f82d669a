package io.vocation.commons.sql;

import java.sql.SQLException;

/** A statement below {@link org.jdbi.v3.core.Jdbi} failed; ends the running transaction, which a checked exception would not. */
public final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SqlFailure(SQLException cause) {
        super(cause);
    }
}
