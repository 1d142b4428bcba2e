//! Holds the fitted weights of the candidates' features, one table a field.

mod authors;
mod published;
mod title;
mod updated;

pub(super) use self::authors::WEIGHTS as AUTHORS;
pub(super) use self::published::WEIGHTS as PUBLISHED;
pub(super) use self::title::WEIGHTS as TITLE;
pub(super) use self::updated::WEIGHTS as UPDATED;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::authors::AuthorFeature;
    use crate::metadata::dates::DateFeature;
    use crate::metadata::feature::Feature;
    use crate::metadata::title::TitleFeature;

    fn check<F: Feature>(weights: &[(&str, f32)]) {
        let names = |list: &[(F, &'static str)]| list.iter().map(|(_, name)| *name).collect::<Vec<_>>();
        assert_eq!(weights.iter().map(|(name, _)| *name).collect::<Vec<_>>(), names(F::ALL));
    }

    #[test]
    fn tables_name_the_features_in_their_order() {
        check::<TitleFeature>(TITLE);
        check::<AuthorFeature>(AUTHORS);
        check::<DateFeature>(PUBLISHED);
        check::<DateFeature>(UPDATED);
    }
}
