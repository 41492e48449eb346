package nl.kpimodel.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the definition list of 2025, parsed from its text by the ids that it prints: an independent check of the transcription,
 * which was made in another way. In the impact tables the id precedes each cell; in the effect tables it precedes indicators and items; in
 * the activity tables, nothing separates name and definition.
 */
final class DefinitionListOf2025 {
    /** A row of the impact tables. The effect is {@code null} in all but one row of its group. */
    record ImpactRow(String domain, String name, String definition, @Nullable String effectId, @Nullable String effect) {}

    /** A row of the effect tables, with the indicators by id in the order printed. */
    record EffectRow(
            String domain, @Nullable String effectId, @Nullable String effect, Map<String, String> indicators,
            String items, String professionalItems, String note) {}

    /** A row of the activity tables. */
    record ActivityRow(String phase, String nameAndDefinition) {}

    private static final String IMPACT_HEADER = "ID Naam Definitie Beoogd effect\n";
    private static final String ACTIVITY_HEADER = "ID Naam Definitie\n";
    private static final Pattern EFFECT_HEADER = Pattern.compile("Impact \\nID\\n.*?Referentie vragen \\nprofessionals\\n", Pattern.DOTALL);
    private static final Pattern IMPACT_CELL = Pattern.compile("(I \\d\\.\\d\\.\\d)\\s+|(E \\d\\.\\d)\\.? ");
    private static final Pattern EFFECT_ROW = Pattern.compile("(?m)^(I \\d\\.\\d\\.\\d)\\s");
    private static final Pattern EFFECT_CELL =
            Pattern.compile("(E \\d\\.\\d\\.\\d(?: en E \\d\\.\\d\\.\\d)?)\\s?|(E ?\\d\\.\\d)(?!\\.?\\d)\\.? ");
    private static final Pattern REFERENCES = Pattern.compile("((?:\\d[a-z]\\d(?:-\\d)?,?\\s?)*)(E\\d(?:\\.[A-Z])?)?$");
    private static final Pattern ACTIVITY_ROW = Pattern.compile("(?m)^(A \\d+) ");
    private static final Pattern LINK = Pattern.compile("(?m)^https?://.*$");

    private final Map<String, String> subthemes = new LinkedHashMap<>();
    private final Map<String, ImpactRow> impact = new LinkedHashMap<>();
    private final Map<String, EffectRow> effect = new LinkedHashMap<>();
    private final Map<String, ActivityRow> activity = new LinkedHashMap<>();
    private final String introduction;

    DefinitionListOf2025() {
        String[] pages = SourceTexts.read(SourceTexts.OF_2025).split("\\n\\n\\n+");
        this.introduction = SourceTexts.words(pages[0]);
        String phase = "";
        for (int i = 1; i < pages.length; i++) {
            String page = pages[i].strip() + "\n";
            Matcher effectHeader = EFFECT_HEADER.matcher(page);
            if (effectHeader.find()) {
                effectTable(heading(page, effectHeader.start()), page.substring(effectHeader.end()));
            } else if (page.contains(IMPACT_HEADER)) {
                int header = page.indexOf(IMPACT_HEADER);
                impactTable(heading(page, header), page.substring(header + IMPACT_HEADER.length()));
            } else if (page.contains(ACTIVITY_HEADER)) {
                int header = page.indexOf(ACTIVITY_HEADER);
                phase = header == 0 ? phase : SourceTexts.words(page.substring(0, header));
                activityTable(phase, page.substring(header + ACTIVITY_HEADER.length()));
            }
        }
    }

    private String heading(String page, int end) {
        String[] lines = page.substring(0, end).strip().split("\\n", 2);
        subthemes.put(lines[0].strip(), SourceTexts.words(lines[1]));
        return lines[0].strip();
    }

    /** Reads the cells: {@code I 1.1.1} twice before the name, once before the definition, and the effect's id before the effect. */
    private void impactTable(String domain, String table) {
        List<MatchResult> cells = IMPACT_CELL.matcher(table).results().toList();
        int at = 0;
        while (at < cells.size()) {
            String id = cells.get(at).group(1);
            List<String> texts = new ArrayList<>();
            String effectId = null;
            for (; at < cells.size() && (cells.get(at).group(1) == null || cells.get(at).group(1).equals(id)); at++) {
                effectId = cells.get(at).group(2);
                int end = at + 1 < cells.size() ? cells.get(at + 1).start() : table.length();
                texts.add(SourceTexts.listed(table.substring(cells.get(at).end(), end)));
            }
            if (texts.size() < 3 || texts.size() > 4 || !texts.get(0).isEmpty()) {
                throw new IllegalStateException("Row " + id + " has the cells " + texts);
            }
            put(impact, id, new ImpactRow(domain, texts.get(1), texts.get(2), effectId, texts.size() > 3 ? texts.get(3) : null));
        }
    }

    private void effectTable(String domain, String table) {
        List<MatchResult> rows = EFFECT_ROW.matcher(table).results().toList();
        for (int i = 0; i < rows.size(); i++) {
            int end = i + 1 < rows.size() ? rows.get(i + 1).start() : table.length();
            put(effect, rows.get(i).group(1), effectRow(domain, SourceTexts.listed(table.substring(rows.get(i).end(), end))));
        }
    }

    private static EffectRow effectRow(String domain, String row) {
        Matcher references = REFERENCES.matcher(row);
        if (!references.find()) {
            throw new IllegalStateException("No end in " + row);
        }
        String cells = row.substring(0, references.start()).strip();
        List<MatchResult> ids = EFFECT_CELL.matcher(cells).results().toList();
        String effectId = null;
        String effect = null;
        Map<String, String> indicators = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            int end = i + 1 < ids.size() ? ids.get(i + 1).start() : cells.length();
            String text = cells.substring(ids.get(i).end(), end).strip();
            if (ids.get(i).group(1) == null) {
                effectId = ids.get(i).group(2).replaceFirst("^E(?=\\d)", "E ");
                effect = text;
            } else {
                for (String id : ids.get(i).group(1).split(" en ")) {
                    indicators.put(id, text);
                }
            }
        }
        String professional = references.group(2) == null ? "" : references.group(2);
        String note = "";
        int see = effect == null ? -1 : effect.indexOf("Zie ");
        if (see >= 0) {
            note = effect.substring(see);
            effect = effect.substring(0, see).strip();
        }
        return new EffectRow(domain, effectId, effect, indicators, references.group(1).strip(), professional, note);
    }

    private void activityTable(String phase, String table) {
        String text = LINK.matcher(table).replaceAll("");
        List<MatchResult> rows = ACTIVITY_ROW.matcher(text).results().toList();
        for (int i = 0; i < rows.size(); i++) {
            int end = i + 1 < rows.size() ? rows.get(i + 1).start() : text.length();
            put(activity, rows.get(i).group(1), new ActivityRow(phase, SourceTexts.words(text.substring(rows.get(i).end(), end))));
        }
    }

    private static <R> void put(Map<String, R> rows, String id, R row) {
        if (rows.put(id, row) != null) {
            throw new IllegalStateException("Row " + id + " stands twice.");
        }
    }

    /** Returns everything before the first table. */
    String introduction() {
        return introduction;
    }

    /** Returns the line of subthemes of each domain. */
    Map<String, String> subthemes() {
        return subthemes;
    }

    Map<String, ImpactRow> impact() {
        return impact;
    }

    Map<String, EffectRow> effect() {
        return effect;
    }

    Map<String, ActivityRow> activity() {
        return activity;
    }
}
