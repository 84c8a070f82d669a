package io.vocation.local.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Full names from fixed lists; no full name is given twice. Any likeness to a real person is chance. */
final class Names {

    static final List<String> FIRST = words("""
            Aaliyah Adam Aisha Alejandro Amara Andre Anna Arjun Beatriz Ben Bianca Brandon Camila Carlos
            Chen Chloe Daniel Darnell Deepa Diana Dmitri Elena Elijah Emily Esther Fatima Felix Francesca
            Gabriel Grace Hannah Hassan Hugo Imani Isaac Ivy Jamal Jasmine Jin Jordan José Julia Kamal
            Keisha Kevin Kira Latoya Leila Liam Lucía Malik Maria Mei Miguel Nadia Nathan Nia Noah Olga Omar
            Paulo Priya Quinn Rachel Rafael Ravi Renée Samira Santiago Sofia Tariq Tessa Thanh Tomás Valeria
            Victor Wei Yasmin Yusuf Zoë""");
    static final List<String> LAST = words("""
            Abbott Adeyemi Ahmed Alvarez Baker Banerjee Bennett Boateng Brooks Campbell Castillo Chen
            Chowdhury Coleman Cruz Diallo Diaz Edwards Fischer Flores Foster Garcia Goldberg Gomez Gupta
            Haddad Harris Hernández Hughes Ibrahim Jackson Johnson Kaplan Kaur Khan Kim Kowalski Lee Lewis
            Lopez Martin Mbeki Mensah Mitchell Morales Müller Murphy Nguyen Novak Nuñez O'Brien Okafor Ortiz
            Osman Park Patel Pereira Petrov Pham Quintero Ramirez Reed Reyes Rivera Robinson Rossi Sanders
            Santos Schwartz Sharma Silva Singh Suzuki Taylor Thompson Torres Tran Walker Wright Yamamoto""");

    private final Dice dice;
    private final Set<String> given = new HashSet<>();

    Names(Dice dice) {
        this.dice = dice;
    }

    private static List<String> words(String text) {
        return Pattern.compile("\\s+").splitAsStream(text).toList();
    }

    String next() {
        while (true) {
            var name = dice.oneOf(FIRST) + " " + dice.oneOf(LAST);
            if (given.add(name)) {
                return name;
            }
        }
    }

    /** A new name that would get the same login: same surname, same initial. */
    Optional<String> alike(String name) {
        var alike = FIRST.stream()
                .filter(first -> first.charAt(0) == name.charAt(0))
                .map(first -> first + name.substring(name.indexOf(' ')))
                .filter(other -> !given.contains(other))
                .findFirst();
        alike.ifPresent(given::add);
        return alike;
    }

    /** The name that this person bore before: same first name, another surname. */
    String former(String name) {
        while (true) {
            var former = name.substring(0, name.indexOf(' ') + 1) + dice.oneOf(LAST);
            if (given.add(former)) {
                return former;
            }
        }
    }
}
