package io.vocation.survey.source.guess;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.survey.source.Moment;
import io.vocation.survey.source.Questions;
import io.vocation.survey.source.Scale;
import io.vocation.survey.source.Surveyed;
import io.vocation.survey.source.YesNo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class GuessingTest {
    private static final UUID CENTER = UUID.randomUUID();

    private static Guess guess(String csv) {
        return guess(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Guess guess(byte[] csv) {
        try {
            return Guessing.of(Sampling.of(new ByteArrayInputStream(csv)), CENTER, ZoneOffset.UTC, "Phone");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Role role(Guess guess, String column) {
        return guess.columns().stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .orElseThrow()
                .role();
    }

    private static boolean isUncertain(Guess guess, String about, String message) {
        return guess.uncertain().stream()
                .anyMatch(
                        each -> each.about().startsWith(about) && each.message().contains(message));
    }

    /** The public data set that no one here made; the file is not ours to ship. */
    @Test
    void thePublicCallsAreUnderstood() throws IOException {
        Path calls = Path.of(System.getProperty("vocation.root", ".."), "..", "shared", "data", "phonenow-calls.csv");
        assumeTrue(Files.exists(calls), "The public data set is not here");

        Guess guess = guess(Files.readAllBytes(calls));

        assertTrue(guess.complete());
        assertEquals(1000, guess.rows());
        assertEquals(
                new Scale("Satisfaction rating", 1, 5),
                guess.source().questions().csatCsr());
        assertNull(guess.source().questions().csatCenter());
        assertEquals(
                new YesNo("Resolved", List.of("Y"), List.of("N")),
                guess.source().questions().resolved());
        assertEquals(
                new DraftColumns(
                        "Call Id",
                        "Agent",
                        new Moment(null, null, "Date", "yyyy-MM-dd", "Time", "H:mm:ss"),
                        null,
                        "Topic",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                guess.source().columns());
        assertEquals(
                new Surveyed("Answered (Y/N)", List.of("Y")), guess.source().surveyed());
        assertEquals(Role.NOTHING, role(guess, "Speed of answer in seconds"));
        assertEquals(Role.NOTHING, role(guess, "AvgTalkDuration"));
        assertTrue(isUncertain(guess, "questions.csatCsr", "1 to 5"));
        assertEquals(
                List.of("ID0001", "ID0002", "ID0003", "ID0004", "ID0005"),
                guess.columns().getFirst().samples());
    }

    private static final String GERMAN = """
            Vorgangsnummer;Mitarbeiter;Gesprächsdatum;Anrufgrund;Zufriedenheit mit Berater (1-5);Gelöst?;Anzahl Kontakte;Bleibt Kunde;Bemerkung;Kundennummer;Gesprächsdauer
            V-1;müller;31.1.2026 9:15;Rechnung;5;ja;1;ja;"Sehr nett; gerne wieder";K1;0:04:10
            V-2;ößnur;31.01.2026 10:40;Technik;3;nein;2;nein;;K2;0:14:10
            V-3;müller;01.02.2026 17:05;Rechnung;4;Ja;1;ja;"Ging ""so""
            lala";K1;0:00:10
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void aGermanFileIsUnderstoodInEveryEncoding(String encoding) {
        String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
        Guess guess = guess((mark + GERMAN).getBytes(Charset.forName(encoding)));

        assertTrue(guess.complete(), guess::toString);
        assertEquals(encoding, guess.encoding());
        assertEquals(";", guess.delimiter());
        assertEquals(3, guess.rows());
        assertEquals(
                new Scale("Zufriedenheit mit Berater (1-5)", 1, 5),
                guess.source().questions().csatCsr());
        assertEquals(
                new YesNo("Gelöst?", List.of("ja"), List.of("nein")),
                guess.source().questions().resolved());
        assertEquals("Anzahl Kontakte", guess.source().questions().contacts().column());
        assertEquals("Bleibt Kunde", guess.source().questions().continues().column());
        assertEquals(
                new DraftColumns(
                        "Vorgangsnummer",
                        "Mitarbeiter",
                        new Moment("Gesprächsdatum", "d.M.yyyy H:mm", null, null, null, null),
                        null,
                        "Anrufgrund",
                        null,
                        null,
                        null,
                        null,
                        "Bemerkung",
                        "Kundennummer"),
                guess.source().columns());
        assertEquals(Role.NOTHING, role(guess, "Gesprächsdauer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void aWideFileNeedsNoMark(String encoding) {
        assertEquals(encoding, guess(GERMAN.getBytes(Charset.forName(encoding))).encoding());
    }

    private static byte[] packed(String csv) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(csv.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aCompressedFileIsUnpackedAsFarAsItIsLookedAt() throws IOException {
        String random = new Random(1)
                .ints(200_000, 0, 1_000_000)
                .mapToObj(i -> "1,a,2026-01-05 09:15:00,y," + i + "\n")
                .collect(Collectors.joining());
        byte[] packed = packed("Id,Agent,At,Solved,X\n" + random);

        assertTrue(guess(packed(GERMAN)).complete());
        assertEquals(1000, guess(packed).rows());
        assertTrue(guess(Arrays.copyOf(packed, 5_000)).rows() > 100);
        assertThrows(HttpProblem.class, () -> guess(Arrays.copyOf(packed, 5)));
        byte[] damaged = packed(GERMAN);
        Arrays.fill(damaged, 12, 40, (byte) 0x55);
        assertThrows(HttpProblem.class, () -> guess(damaged));
    }

    @Test
    void aSampleIsCutBetweenCharacters() {
        Guess guess = guess("Id,Comment\n1," + "x".repeat(199) + "😀😀\n");
        assertEquals(List.of("x".repeat(199) + "…"), guess.columns().getLast().samples());
    }

    @Test
    @Tag("M1")
    void aRatingThatDoesNotSayWhoseItIsStandsInOnlyAlone() {
        String rows = "\n1,a,5,4\n2,a,3,3\n";

        Questions alone = guess("Id,Agent,Rating,Agent id" + rows).source().questions();
        Questions beside = guess("Id,Agent,Rating,Agent rating" + rows).source().questions();
        Questions center =
                guess("Id,Agent,Rating,Overall rating" + rows).source().questions();
        Guess two = guess("Id,Agent,Rating,Stars" + rows);

        assertEquals("Rating", alone.csatCsr().column());
        assertNull(alone.csatCenter());
        assertEquals("Agent rating", beside.csatCsr().column());
        assertEquals("Rating", beside.csatCenter().column());
        assertEquals("Rating", center.csatCsr().column());
        assertEquals("Overall rating", center.csatCenter().column());
        assertTrue(two.source().questions().asked().isEmpty());
        assertTrue(isUncertain(two, "questions.csatC", "'Stars' is left out"));
    }

    @Test
    @Tag("M2")
    void aScaleWhoseBestIsTheLowestIsNotTaken() {
        Guess guess = guess("Id;Agent;Zufriedenheit (1 = sehr gut, 5 = schlecht)\n1;a;1\n2;a;2\n");

        assertTrue(guess.source().questions().asked().isEmpty());
        assertTrue(isUncertain(guess, "questions.csatCsr", "lowest"));
    }

    @Test
    void aFrenchFileWithTabsIsUnderstood() {
        Guess guess = guess("""
                Identifiant	Conseiller	Date de l'appel	Heure de l'appel	Motif de l'appel	Satisfaction globale	Résolu	Restera client (continuer)	Durée (s)	Commentaire
                A1	dupont	25/12/2025	09:05	Facture	9	Oui	Oui	120	Très bien
                A2	durand	02/01/2026	14:30	Facture	10	Non	Non	300	Trop long
                A3	dupont	03/01/2026	14:31	Panne	0	Oui	Oui	10
                A4	dupont	03/01/2026	14:31	Panne	0	Oui	Oui	10\t
                """.replace("Motif de l'appel", "Motif"));

        assertTrue(guess.complete(), guess::toString);
        assertEquals("\t", guess.delimiter());
        assertEquals(
                new Moment(null, null, "Date de l'appel", "d/M/yyyy", "Heure de l'appel", "H:mm"),
                guess.source().columns().contactedAt());
        assertEquals(
                new Scale("Satisfaction globale", 0, 10),
                guess.source().questions().csatCenter());
        assertEquals(
                new YesNo("Résolu", List.of("Oui"), List.of("Non")),
                guess.source().questions().resolved());
        assertEquals("Motif", guess.source().columns().callType());
        assertEquals("Commentaire", guess.source().columns().verbatim());
        assertEquals(Role.NOTHING, role(guess, "Durée (s)"));
        assertTrue(isUncertain(guess, "source", "than the header, or with a quote amiss: 1."));
    }

    @Test
    void aSpanishFileWithPipesIsUnderstood() {
        Guess guess = guess("""
                ID de encuesta|Asesor|Inicio de llamada|Fecha de respuesta|Tema|Satisfacción con el asesor|¿Resuelto?|Línea de negocio
                1|ana|2026-01-05 09:15:00|2026-01-05 11:15:00|Cobro|7|Sí|Hogar
                2|luis|2026-01-05 09:25:00|2026-01-07 11:15:00|Cobro|6|No|Hogar
                """);

        assertTrue(guess.complete(), guess::toString);
        assertEquals(
                new Moment("Inicio de llamada", "yyyy-MM-dd H:mm:ss", null, null, null, null),
                guess.source().columns().contactedAt());
        assertEquals("Fecha de respuesta", guess.source().columns().answeredAt().timestamp());
        assertEquals(
                new Scale("Satisfacción con el asesor", 1, 7),
                guess.source().questions().csatCsr());
        assertEquals(
                new YesNo("¿Resuelto?", List.of("Sí"), List.of("No")),
                guess.source().questions().resolved());
        assertEquals("Línea de negocio", guess.source().columns().lineOfBusiness());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02T09:12:58Z           | 2026-03-12T09:12:58.5+01:00    |
            2026-03-02T09:12               | 2026-03-12T09:12:58            |
            2026-03-02 9:12:58             | 2026-03-12 19:12:58            | yyyy-MM-dd H:mm:ss
            2026-03-02 09:12:58.123        | 2026-03-12 09:12:58.000        | yyyy-MM-dd H:mm:ss.SSS
            2026-03-02 09:12:58+01:00      | 2026-03-12 09:12:58Z           | yyyy-MM-dd H:mm:ssXXX
            2026/3/2 9:12                  | 2026/12/31 19:12               | yyyy/M/d H:mm
            2.3.2026 09:12                 | 12.03.2026 19:12               | d.M.yyyy H:mm
            02.03.26 09:12                 | 31.03.26 19:12                 | d.M.yy H:mm
            2/3/2026 9:12                  | 31/3/2026 19:12                | d/M/yyyy H:mm
            3/2/2026 9:12 AM               | 3/31/2026 9:12 pm              | M/d/yyyy h:mm a
            3/2/26 9:12                    | 3/31/26 19:12                  | M/d/yy H:mm
            02-03-2026 9:12:00             | 31-03-2026 9:12:00             | d-M-yyyy H:mm:ss
            2 Mar 2026 9:12                | 31 Dec 2026 9:12               | d MMM yyyy H:mm
            Mar 2, 2026 9:12 AM            | Dec 31, 2026 9:12 AM           | MMM d, yyyy h:mm a
            20260302091258                 | 20261231091258                 | yyyyMMddHHmmss
            2026-03-02 9:12                | 2026-03-12 19:12:58            | yyyy-MM-dd H:mm[:ss]
            """)
    void timesAreReadInTheFormThatAllSamplesHave(String one, String other, String pattern) {
        Guess guess = guess("Id;Agent;When;Solved\n1;a;" + one + ";y\n2;a;" + other + ";n\n");

        assertEquals(
                new Moment("When", pattern, null, null, null, null),
                guess.source().columns().contactedAt());
    }

    @Test
    void daysThatCouldBeMonthsAreLeftToAPerson() {
        Guess guess = guess("Id;Agent;When;Solved\n1;a;2/3/2026 9:12;y\n2;a;12/3/2026 9:12;n\n");

        assertFalse(guess.complete());
        assertNull(guess.source().columns().contactedAt());
        assertEquals(Role.CONTACT_TIMESTAMP, role(guess, "When"));
        assertTrue(isUncertain(guess, "columns.contactedAt", "fit both d/M/yyyy H:mm and M/d/yyyy H:mm"));
    }

    @Test
    void badRowsAreNamedAndDoNotDecide() {
        String rows = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> i + ",a,2026-01-0" + (i % 9 + 1) + " 9:00," + (i % 5 + 1) + ",y\n")
                .collect(Collectors.joining());
        Guess guess =
                guess("Id,Agent,At,Csat,Solved\n" + rows + "31,a,soon,99,maybe\n32,a,2026-01-05 9:00,5,n\n33,\"a\n");

        assertTrue(guess.complete(), guess::toString);
        assertEquals(33, guess.rows());
        assertEquals(new Scale("Csat", 1, 5), guess.source().questions().csatCsr());
        assertTrue(isUncertain(guess, "columns.contactedAt", "1 of 32 values of 'At', such as 'soon'"));
        assertTrue(isUncertain(guess, "questions.csatCsr", "such as '99'"));
        assertTrue(isUncertain(guess, "questions.resolved", "such as 'maybe'"));
        assertTrue(isUncertain(guess, "source", "than the header, or with a quote amiss: 1."));
    }

    @Test
    @Tag("P6")
    void whatTellsHowLongItTookIsTakenForNothing() {
        Guess guess = guess("""
                Call Id,Agent,Start time,Talk time,Handle time,AHT,Hold (sec),Call time,Wait rating,Resolved
                1,a,2026-01-05 09:15:00,0:03:10,0:05:10,310,12,0:05:10,5,1
                2,a,2026-01-05 09:15:00,0:03:11,0:05:11,311,13,0:05:11,4,0
                3,a,2026-01-05 09:15:00,0:03:12,0:05:12,312,14,0:05:12,3,1
                4,a,2026-01-05 09:15:00,0:03:13,0:05:13,313,15,0:05:13,2,0
                5,a,2026-01-05 09:15:00,0:03:14,0:05:14,314,16,0:05:14,1,1
                """);

        for (String duration : List.of("Talk time", "Handle time", "AHT", "Hold (sec)", "Call time", "Wait rating")) {
            assertEquals(Role.NOTHING, role(guess, duration), duration);
        }
        assertEquals("Start time", guess.source().columns().contactedAt().timestamp());
        assertEquals(
                new YesNo("Resolved", List.of("1"), List.of("0")),
                guess.source().questions().resolved());
    }

    @Test
    void questionsAreToldApartByTheirWords() {
        Guess guess = guess("""
                Survey ID,Login,Agent name,Call date,Call time,Response date,Response time,Overall satisfaction (0-10),Satisfaction with the representative 1 to 7,Would recommend (NPS),FCR,Unresolved,Problem solved,Will continue doing business,Number of contacts,Source of error,Will or skill,Reason for repeat,Call Number
                s1,ann1,Ann,1/30/2026,9:12 AM,1/31/2026,10:12 AM,10,7,9,Y,N,Y,Yes,1,csr,will,none,77
                s2,bob1,Bob,1/30/2026,9:42 PM,1/31/2026,10:12 AM,8,6,9,N,Y,N,No,3,Organization,,billing,78
                """);

        assertTrue(guess.complete(), guess::toString);
        assertEquals(
                new Scale("Overall satisfaction (0-10)", 0, 10),
                guess.source().questions().csatCenter());
        assertEquals(
                new Scale("Satisfaction with the representative 1 to 7", 1, 7),
                guess.source().questions().csatCsr());
        assertEquals("Problem solved", guess.source().questions().resolved().column());
        assertEquals(
                "Will continue doing business",
                guess.source().questions().continues().column());
        assertEquals("Number of contacts", guess.source().questions().contacts().column());
        assertEquals(
                new DraftColumns(
                        "Survey ID",
                        "Login",
                        new Moment(null, null, "Call date", "M/d/yyyy", "Call time", "h:mm a"),
                        new Moment(null, null, "Response date", "M/d/yyyy", "Response time", "h:mm a"),
                        null,
                        null,
                        "Source of error",
                        "Will or skill",
                        "Reason for repeat",
                        null,
                        null),
                guess.source().columns());
        assertEquals(Role.NOTHING, role(guess, "FCR"));
        assertEquals(Role.NOTHING, role(guess, "Unresolved"));
        assertEquals(Role.NOTHING, role(guess, "Would recommend (NPS)"));
        assertTrue(isUncertain(guess, "columns.agent", "'Agent name' could be meant as well"));
        assertTrue(isUncertain(guess, "columns.sourceResponseId", "'Call Number' could be meant as well"));
    }

    @Test
    void whatCannotBeToldIsLeftOutAndNamed() {
        Guess guess = guess("""
                Person;Day;Satisfaction;Quality;Solved;Case Id;Will or skill
                a;5.1.2026;12;3;no;1;WILL
                b;6.1.2026;55;4;no;1;SKILL
                c;6.1.2026;81;4;no;2;WILL
                """);

        assertFalse(guess.complete());
        assertEquals(
                new DraftColumns(null, null, null, null, null, null, null, null, null, null, null),
                guess.source().columns());
        assertTrue(guess.source().questions().asked().isEmpty());
        assertTrue(isUncertain(guess, "columns.sourceResponseId", "No column looks like the response's id."));
        assertTrue(isUncertain(guess, "columns.sourceResponseId", "'Case Id' is left out"));
        assertTrue(isUncertain(guess, "columns.agent", "No column looks like"));
        assertTrue(isUncertain(guess, "columns.contactedAt", "'Day' tells a day, but no column tells the time"));
        assertTrue(isUncertain(guess, "questions.csatCsr", "on no scale"));
        assertTrue(isUncertain(guess, "questions.resolved", "do not tell the words for both"));
        assertTrue(isUncertain(guess, "columns.willOrSkill", "only where the source of error is CSR"));
        assertTrue(isUncertain(guess, "questions", "No column looks like the answer"));
    }

    @Test
    void aWordThatNobodySaidStandsAgainstTheOther() {
        Guess guess = guess("Id,Agent,At,Solved\n1,a,2026-01-05 09:15:00,Ja\n2,a,2026-01-05 09:15:00,Ja\n");

        assertEquals(
                new YesNo("Solved", List.of("Ja"), List.of("Nein")),
                guess.source().questions().resolved());
        assertTrue(isUncertain(guess, "questions.resolved", "No value of 'Solved' is 'Nein'"));
    }

    @Test
    void anIdIsKnownByItsValuesWhereNoNameSaysIt() {
        String rows = IntStream.range(0, 20)
                .mapToObj(i -> "x" + i + ",a,2026-01-05 09:15:00,y\n")
                .collect(Collectors.joining());
        Guess guess = guess("Thing,Agent,At,Solved\n" + rows);

        assertEquals("Thing", guess.source().columns().sourceResponseId());
        assertTrue(isUncertain(guess, "columns.sourceResponseId", "'Thing' is not called like an id"));
    }

    @Test
    void anAnswerBeforeItsContactIsNone() {
        Guess guess = guess("""
                Id,Agent,Call start,Survey submitted,Solved
                1,a,2026-01-05 09:15:00,2026-01-04 09:15:00,y
                2,a,2026-01-05 09:15:00,2026-01-04 09:15:00,n
                """);

        assertEquals("Call start", guess.source().columns().contactedAt().timestamp());
        assertNull(guess.source().columns().answeredAt());
        assertTrue(isUncertain(guess, "columns.answeredAt", "before the contact"));
    }

    @Test
    void rowsWithoutASurveySayNothingOfAnswers() {
        Guess guess = guess("""
                Id,Agent,At,Surveyed,Solved
                1,a,2026-01-05 09:15:00,yes,y
                2,a,2026-01-05 09:15:00,yes,n
                3,a,2026-01-05 09:15:00,no,-
                4,a,2026-01-05 09:15:00,no,-
                5,a,2026-01-05 09:15:00,no,-
                """);

        assertEquals(new Surveyed("Surveyed", List.of("yes")), guess.source().surveyed());
        assertEquals(
                new YesNo("Solved", List.of("y"), List.of("n")),
                guess.source().questions().resolved());
        assertFalse(isUncertain(guess, "questions.resolved", "such as"));
    }

    @ParameterizedTest
    @CsvSource({"Question answered,''", "Answered,4"})
    void whatIsAnsweredThoughARowHasNoneIsNoSurvey(String name, String ratingWithout) {
        Guess guess = guess("Id,Agent,At,Rating," + name
                + "\n1,a,2026-01-05 09:15:00,5,Y\n2,a,2026-01-05 09:15:00,3,Y\n3,a,2026-01-05 09:15:00," + ratingWithout
                + ",N\n");

        assertNull(guess.source().surveyed());
        assertEquals(Role.NOTHING, role(guess, name));
        assertTrue(isUncertain(guess, "surveyed", "'" + name + "' is left out"));
    }

    @Test
    void aHeaderAloneTellsNamesOnly() {
        Guess guess = guess("Call Id,Agent,Date,Time,Resolved,Satisfaction rating");

        assertFalse(guess.complete());
        assertEquals(0, guess.rows());
        assertEquals("Call Id", guess.source().columns().sourceResponseId());
        assertEquals("Agent", guess.source().columns().agent());
        assertTrue(guess.source().questions().asked().isEmpty());
        assertTrue(isUncertain(guess, "source", "There are no rows"));
        assertTrue(isUncertain(guess, "columns.agent", "by its name alone"));
    }

    @Test
    void columnsOfTheSameNameAreNotRead() {
        Guess guess = guess("Id,Agent,Agent,At,Solved,\n1,a,b,2026-01-05 09:15:00,y,\n");

        assertNull(guess.source().columns().agent());
        assertEquals(Role.NOTHING, role(guess, "Agent"));
        assertTrue(isUncertain(guess, "source", "'Agent' more than once"));
        assertEquals(6, guess.columns().size());
    }

    @Test
    void tenThousandColumnsAreLookedAt() {
        String names = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String dates = "2026-01-05,".repeat(9_999) + "2026-01-06";
        Guess guess = guess(names + "\n" + dates + "\n" + dates + "\n");

        assertEquals(10_000, guess.columns().size());
        assertFalse(guess.complete());
    }

    @Test
    void aColumnWithoutAUsableNameIsNotRead() {
        String name = "agent ".repeat(40);
        Guess guess = guess("Id,At,Solved,," + name + "\n1,2026-01-05 09:15:00,y,a,a\n");

        assertEquals(Role.NOTHING, role(guess, ""));
        assertEquals(Role.NOTHING, role(guess, name.strip()));
        assertNull(guess.source().columns().agent());
    }

    /** More than anybody would hold: the rest is read, and forgotten at once. */
    private static final class Endless extends InputStream {
        private final byte[] line;
        private long left = 1L << 28;

        Endless(String line) {
            this.line = line.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            for (int at = 0; at < length; at++) {
                buffer[from + at] = line[Math.floorMod(left--, line.length)];
            }
            return length;
        }
    }

    @Test
    void onlyTheStartOfALargeFileIsHeld() throws IOException {
        Endless file = new Endless("dcba\n");
        Sample sample = Sampling.of(file);

        assertEquals(1000, sample.rows().size());
        assertTrue(file.left <= 0, "The rest was not passed over");
    }

    @Test
    void aRowThatTheLimitCutsIsNotLookedAt() throws IOException {
        String row = "1," + "x".repeat(3_000) + ",é\n";
        String csv = "a,b,c\n" + row.repeat(2 * Sampling.MOST_BYTES / row.length());
        Sample sample = Sampling.of(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));

        assertEquals(StandardCharsets.UTF_8, sample.charset());
        assertEquals(0, sample.odd());
        assertEquals(
                (Sampling.MOST_BYTES - 6) / (row.length() + 1), sample.rows().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \r\n", "PK\3\4,a\n", "a\0b,c\n", "\"a,b\n1,2\n", "\"a\"b,c\n"})
    void whatHasNoHeaderIsRefused(String file) {
        HttpProblem problem = assertThrows(HttpProblem.class, () -> guess(file));
        assertEquals(400, problem.getStatusCode());
    }

    @Test
    void aHeaderWithoutAnEndIsRefused() {
        byte[] file = "a,".repeat(Sampling.MOST_BYTES).getBytes(StandardCharsets.UTF_8);
        assertThrows(HttpProblem.class, () -> guess(file));
        byte[] shorter = ("a,".repeat(1 << 18) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThrows(HttpProblem.class, () -> guess(shorter));
    }
}
