//! Reads from an element's attributes what they say of its visibility and its part of the page.

use tamis_html::{NodeId, Tree};

use super::container::Traits;

/// What the element's attributes say of everything within.
pub(super) fn traits_from_attributes(tree: &Tree<'_>, node: NodeId) -> Traits {
    let mut traits = Traits::default();
    for attribute in tree.attrs(node) {
        traits = traits.with(match attribute.name {
            "hidden" if attribute.value != "until-found" => Traits::HIDDEN,
            "aria-hidden" if attribute.value.eq_ignore_ascii_case("true") => Traits::HIDDEN,
            "style" if hides(attribute.value) => Traits::HIDDEN,
            "aria-modal" if attribute.value.eq_ignore_ascii_case("true") => Traits::DIALOG,
            "role" => traits_of_role(attribute.value),
            _ => Traits::default(),
        });
    }
    traits
}

/// The landmark roles of WAI-ARIA that say what part of the page an element is.
fn traits_of_role(role: &str) -> Traits {
    match role {
        "navigation" | "menu" | "menubar" => Traits::NAVIGATION,
        "banner" => Traits::HEADER,
        "contentinfo" => Traits::FOOTER,
        "complementary" => Traits::ASIDE,
        "main" => Traits::MAIN,
        "article" => Traits::ARTICLE,
        "search" | "form" => Traits::FORM,
        "dialog" | "alertdialog" => Traits::DIALOG,
        "tabpanel" => Traits::COLLAPSED,
        _ => Traits::default(),
    }
}

/// Whether an inline style takes the element out of sight.
fn hides(style: &str) -> bool {
    declarations(style).any(|(property, value)| {
        (property.eq_ignore_ascii_case("display") && starts_with_word(value, "none"))
            || (property.eq_ignore_ascii_case("visibility") && starts_with_word(value, "hidden"))
    })
}

fn declarations(style: &str) -> impl Iterator<Item = (&str, &str)> {
    style.split(';').filter_map(|declaration| declaration.split_once(':')).map(|(p, v)| (p.trim(), v.trim()))
}

fn starts_with_word(value: &str, word: &str) -> bool {
    value.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_inline_styles() {
        assert!(hides("color:red; DISPLAY : None !important"));
        assert!(hides("visibility:hidden"));
        assert!(!hides("display:block;visibility:visible"));
        assert!(!hides("--display-none: 1"));
    }
}
