package io.vocation.survey.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the partitions that responses need. */
@ApplicationScoped
public class Months {
    private final Jdbi jdbi;
    private final Set<YearMonth> there = ConcurrentHashMap.newKeySet();

    Months(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Makes the partition of a month unless it is there, in a transaction of its own. */
    public void ensure(YearMonth month) {
        List<YearMonth> missing = missing(List.of(month));
        if (!missing.isEmpty()) {
            make(missing);
            remember(missing);
        }
    }

    /** Which of these months may lack a partition. */
    List<YearMonth> missing(Collection<YearMonth> months) {
        return months.stream()
                .filter(month -> !there.contains(month))
                .distinct()
                .sorted()
                .toList();
    }

    /** Makes partitions in a transaction of its own, so that nobody waits for what else its caller does. */
    @Transactional(TxType.REQUIRES_NEW)
    void make(List<YearMonth> months) {
        jdbi.useHandle(sql -> months.forEach(month -> sql.createQuery("SELECT ensure_month(:day)")
                .bind("day", LocalDate.of(month.getYear(), month.getMonth(), 1))
                .mapToMap()
                .list()));
    }

    /** Remembers partitions that were made and committed. */
    void remember(List<YearMonth> months) {
        there.addAll(months);
    }
}
