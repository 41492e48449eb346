package nl.kpimodel.core.edition;

import java.util.Map;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.TreeNode;
import nl.kpimodel.core.measure.MeasureSpecification;

/** Reads the tree of a diff. An error begins with the path of the value. */
final class DiffTreeReader {
    private DiffTreeReader() {}

    static EditionDiff read(Map<String, ?> tree) {
        TreeNode diff = TreeNode.root("", tree);
        return new EditionDiff(
                diff.at("earlier").read(Edition::of),
                diff.at("later").read(Edition::of),
                diff.at("byName").flag(),
                diff.at("entries").elements().stream().map(entry -> entry.made(entry, DiffTreeReader::entry)).toList());
    }

    private static EntryChange entry(TreeNode entry) {
        return new EntryChange(
                entry.at("kind").read(EntryChange.Kind::of),
                entry.at("entry").text(),
                entry.at("name").text(),
                entry.at("change").read(ChangeClass::of),
                entry.at("fields").elements().stream().map(field -> field.made(field, DiffTreeReader::field)).toList(),
                entry.find("comparability").map(text -> text.read(MeasureSpecification.Comparability::of)).orElse(null),
                entry.find("reason").map(TreeNode::bilingual).orElse(null),
                entry.at("followedBy").elements().stream().map(id -> id.read(KpiId::of)).toList());
    }

    private static FieldChange field(TreeNode field) {
        return new FieldChange(
                field.at("field").read(FieldChange.Field::of),
                field.at("change").read(ChangeClass::of),
                field.find("before").map(TreeNode::text).orElse(null),
                field.find("after").map(TreeNode::text).orElse(null));
    }
}
