"""Writes a CatBoost model of symmetric (oblivious) trees as a table of `crates/tamis/src/forest`.

    from forest import write_forest
    write_forest(model, feature_names, "roles.bin")

The format is described in crates/tamis/src/forest/format.rs. Only float features, only symmetric trees of depth up
to 8, at most 255 borders a feature (CatBoost: border_count=254 or less).
"""
import json
import os
import struct
import tempfile


def hash_names(names):
    """FNV-1a over the names, each followed by a line feed."""
    value = 0xCBF29CE484222325
    for byte in "".join(name + "\n" for name in names).encode():
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def write_forest(model, feature_names, path):
    """Writes `model` (CatBoost, fitted on columns in the order of `feature_names`) to `path`; returns its bytes."""
    with tempfile.TemporaryDirectory() as folder:
        dump = os.path.join(folder, "model.json")
        model.save_model(dump, format="json")
        with open(dump, encoding="utf-8") as file:
            described = json.load(file)
    data = forest_bytes(described, feature_names)
    with open(path, "wb") as file:
        file.write(data)
    return len(data)


def forest_bytes(described, feature_names):
    scale, bias = described["scale_and_bias"]
    trees = described["oblivious_trees"]
    borders = [sorted(f["borders"] or []) for f in described["features_info"]["float_features"]]
    used = [sorted({s["border"] for t in trees for s in t["splits"] if s["float_feature_index"] == f}) for f in range(len(borders))]
    assert len(borders) == len(feature_names), (len(borders), len(feature_names))
    outputs = len(bias)
    data = bytearray(b"TAMISF1\n")
    data += struct.pack("<QHBH", hash_names(feature_names), len(feature_names), outputs, len(trees))
    data += struct.pack(f"<{outputs}f", *bias)
    for values in used:
        data += struct.pack(f"<B{len(values)}f", len(values), *values)
    number = [{border: n for n, border in enumerate(values)} for values in used]
    for tree in trees:
        splits = tree["splits"]
        data += struct.pack("<B", len(splits))
        for split in splits:
            feature = split["float_feature_index"]
            data += struct.pack("<HB", feature, number[feature][split["border"]])
        leaves = [value * scale for value in tree["leaf_values"]]
        assert len(leaves) == outputs << len(splits)
        data += struct.pack(f"<{len(leaves)}f", *leaves)
    return bytes(data)
