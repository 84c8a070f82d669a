package io.vocation.survey.source.guess;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What names of columns say, in English, German, French and Spanish, in small letters without accents. {@code _} joins
 * words that follow each other; {@code *} stands for whatever a word goes on or begins with.
 */
enum Words {
    DURATION("""
            duration* talk talktime talk_time handle handle_time handling_time aht acw asa hold wait waiting queue_time
            time_in_queue ring wrap speed second seconds sec secs minute minutes mins elapsed length sla delay latency
            *dauer *dauer_* wartezeit* haltezeit* sekunden minuten nachbearbeitung* bearbeitungszeit* duree* attente secondes
            duracion* espera segundos minutos"""),
    SATISFACTION("""
            csat satisf* rating rate score stars star sterne *bewertung* *zufrieden* etoiles notation calificacion*
            puntuacion* valoracion* estrellas"""),
    OTHER_RATING("""
            nps promoter recommend* *empfehl* recommand* recomend* effort ces aufwand* qa quality qualitat* qualite calidad
            compliance knowledge sentiment adherence difficulty ease speed wait talk hold duration* attente espera wartezeit*"""),
    INVERTED("""
            schulnote* 1_best 1_excellent 1_very 1_sehr 1_sehr_gut 1_tres 1_muy 5_schlecht 5_poor 5_bad 5_very_dissatisfied
            5_worst 6_ungenugend"""),
    OF_CSR("""
            csr agent agents agente* rep reps representative* advisor* adviser* associate* operator* operador* consultant*
            *berater* mitarbeiter* *bearbeiter* conseiller* asesor* teleoperador* teleconseiller* operateur* employee"""),
    OF_CENTER("""
            center centre company overall service gesamt* unternehmen* hotline *servicecenter *callcenter kundenservice
            entreprise centro empresa global* allgemein* general* experience brand"""),
    LOGIN("login* username user_name user alias handled_by answered_by"),
    NOT_AGENT("team supervisor manager group gruppe equipe grupo department count number_of"),
    AN_ID("""
            id ids no nr num number numero identifier identifiant identificador ref reference referenz referencia key guid
            uuid folio kennung *nummer *nummer_* *_nr callid caseid ticketid interactionid recordid surveyid responseid uniqueid"""),
    A_RESPONSE("response survey feedback antwort* umfrage* respondent reponse enquete respuesta encuesta"),
    A_CALL("""
            call calls callid contact interaction* conversation session ucid chat anruf* gesprach* kontakt* appel llamada
            contacto"""),
    CUSTOMER("""
            customer* client clients cliente* caller account* member* subscriber* policyholder kunde* kunden* abonne* compte
            cuenta patient"""),
    REACHED_AT("phone telephone* telefon* telefono email e_mail mail msisdn ani mobile handy courriel correo"),
    CALL_TYPE("""
            topic call_type calltype contact_type call_reason contact_reason reason_for_call reason_for_contact call_driver
            disposition thema anlass *anlass anrufgrund* kontaktgrund* anliegen motif motif_d_appel sujet tema motivo
            motivo_de_llamada tipo_de_llamada type_d_appel"""),
    PERHAPS_CALL_TYPE(
            "type category kategorie* categorie categoria subject reason betreff objet asunto queue skill issue"),
    LINE_OF_BUSINESS("""
            line_of_business lob business_line business_unit division product product_line segment sparte* geschaftsbereich*
            produkt produktlinie produit ligne_de_metier producto linea_de_negocio unidad_de_negocio"""),
    SOURCE_OF_ERROR("""
            source_of_error error_source soe root_cause fehlerquelle* verursacher origine_de_l_erreur source_de_l_erreur
            fuente_del_error origen_del_error fault"""),
    WILL_OR_SKILL("will_or_skill will_skill willskill will_vs_skill skill_or_will skill_will"),
    REPEAT_REASON("""
            repeat_reason reason_for_repeat repeat_call_reason repeat_contact_reason callback_reason reason_for_calling_back
            repeat_call_cause wiederanruf* grund_wiederholung* motif_de_rappel motivo_de_rellamada motivo_de_repeticion"""),
    VERBATIM("""
            verbatim* comment comments feedback remark* free_text freetext open_text own_words anything_else suggestion* note
            notes *kommentar* bemerkung* anmerkung* freitext* commentaire* remarque* comentario* observacion*"""),
    RESOLVED("""
            resolved resolution solved fixed gelost geloest erledigt geklart behoben losung resolu resolue regle reglee resuelto
            resuelta solucionado solucionada resolucion"""),
    OTHER_THAN_RESOLVED("""
            unresolved unsolved ungelost not nicht non no first fcr erstkontakt* erstlosung* premier premiere primer primera"""),
    CONTINUES("""
            continue* stay stays staying remain* renew* retain* loyal* doing_business do_business *bleib* weiter* treue rester
            reste continuer fidel* seguir seguira continuar continuara permanec* quedar*"""),
    LEAVES("leave leaving not nicht cancel* churn* defect* kundig* resilier* at_risk non no"),
    CONTACTS("""
            contacts contact_count how_many_times calls calls_made call_count number_of_calls attempts kontakte anzahl_kontakte
            anzahl_der_kontakte anrufe anzahl_anrufe kontaktanzahl appels nombre_de_contacts contactos llamadas cuantas_veces
            wie_oft combien_de_fois"""),
    SURVEYED("""
            answered surveyed survey_taken survey_completed took_survey responded response_received participated befragt
            beantwortet teilgenommen antwort_erhalten sonde repondu repondue encuestado encuestada respondida respondido
            contestada contestado"""),
    A_QUESTION("question* problem* issue* was your did frage* anliegen* pregunta* probleme*"),
    A_DAY_OR_TIME("""
            date day time timestamp datetime when start started begin at datum tag *datum *zeit *zeit_* zeitpunkt* zeitstempel* beginn wann
            heure* jour debut horodatage hora* fecha dia inicio clock"""),
    A_CONTACT("""
            call* contact* interaction* conversation* chat started start begin occurred anruf* gesprach* kontakt* beginn appel*
            debut llamada* inicio"""),
    AN_ANSWER("""
            response* responded answer answered survey* submitted feedback completed completion rated recorded antwort*
            beantwortet umfrage* befragung* reponse* repondu enquete* respuesta* encuesta* contestada"""),
    OTHER_MOMENT("""
            end ended finish* closed close due birth* dob geburt* ende fin updated modified changed hire* naissance nacimiento
            expir* sent invited versand* envoi* envio* reminder callback follow* loaded export* import* geandert""");

    private final Pattern pattern;

    Words(String words) {
        List<String> parts =
                Stream.of(words.strip().split("\\s+")).map(Words::part).toList();
        pattern = Pattern.compile(String.join("|", parts));
    }

    private static String part(String word) {
        String body = word.replaceAll("^\\*|\\*$", "");
        return (word.startsWith("*") ? "" : "_") + body + (word.endsWith("*") ? "" : "_");
    }

    boolean in(Name name) {
        return pattern.matcher(name.words()).find();
    }
}
