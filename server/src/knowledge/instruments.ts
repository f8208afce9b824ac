import aca2002 from '../../../knowledge/references/aca-2002.yaml';
import adoptionAgencies2005 from '../../../knowledge/references/adoption-agencies-2005.yaml';
import adoptionNms2014 from '../../../knowledge/references/adoption-nms-2014.yaml';
import adoptionSupportAgencies2005 from '../../../knowledge/references/adoption-support-agencies-2005.yaml';
import adoptionSupportServices2005 from '../../../knowledge/references/adoption-support-services-2005.yaml';
import boardingSchoolsNms2022 from '../../../knowledge/references/boarding-schools-nms-2022.yaml';
import ca1989 from '../../../knowledge/references/ca-1989.yaml';
import ca2004 from '../../../knowledge/references/ca-2004.yaml';
import careLeavers2010 from '../../../knowledge/references/care-leavers-2010.yaml';
import chr2015 from '../../../knowledge/references/chr-2015.yaml';
import chrGuide2015 from '../../../knowledge/references/chr-guide-2015.yaml';
import clca2000 from '../../../knowledge/references/clca-2000.yaml';
import cpp2010 from '../../../knowledge/references/cpp-2010.yaml';
import csa2000 from '../../../knowledge/references/csa-2000.yaml';
import csaRegistration2010 from '../../../knowledge/references/csa-registration-2010.yaml';
import cswa2017 from '../../../knowledge/references/cswa-2017.yaml';
import cwsa2026 from '../../../knowledge/references/cwsa-2026.yaml';
import eia2006 from '../../../knowledge/references/eia-2006.yaml';
import feResidentialNms2018 from '../../../knowledge/references/fe-residential-nms-2018.yaml';
import fostering2011 from '../../../knowledge/references/fostering-2011.yaml';
import fosteringNms2011 from '../../../knowledge/references/fostering-nms-2011.yaml';
import hmciFees2015 from '../../../knowledge/references/hmci-fees-2015.yaml';
import kcsie from '../../../knowledge/references/kcsie.yaml';
import nationalFramework2023 from '../../../knowledge/references/national-framework-2023.yaml';
import residentialFamilyCentres2002 from '../../../knowledge/references/residential-family-centres-2002.yaml';
import residentialFamilyCentresNms2013 from '../../../knowledge/references/residential-family-centres-nms-2013.yaml';
import residentialHolidaySchemes2013 from '../../../knowledge/references/residential-holiday-schemes-2013.yaml';
import residentialHolidaySchemesNms2013 from '../../../knowledge/references/residential-holiday-schemes-nms-2013.yaml';
import residentialSpecialSchoolsNms2022 from '../../../knowledge/references/residential-special-schools-nms-2022.yaml';
import secureAccommodation1991 from '../../../knowledge/references/secure-accommodation-1991.yaml';
import secureTrainingCentreRules1998 from '../../../knowledge/references/secure-training-centre-rules-1998.yaml';
import sendCodeOfPractice2015 from '../../../knowledge/references/send-code-of-practice-2015.yaml';
import supportedAccommodation2023 from '../../../knowledge/references/supported-accommodation-2023.yaml';
import supportedAccommodationGuide2023 from '../../../knowledge/references/supported-accommodation-guide-2023.yaml';
import voluntaryAdoptionAgencies2003 from '../../../knowledge/references/voluntary-adoption-agencies-2003.yaml';
import workingTogether2023 from '../../../knowledge/references/working-together-2023.yaml';

/** The files of knowledge/references by id; each is read when it is first asked for. */
export const instrumentLoaders: Readonly<Record<string, () => unknown>> = {
  'aca-2002': aca2002,
  'adoption-agencies-2005': adoptionAgencies2005,
  'adoption-nms-2014': adoptionNms2014,
  'adoption-support-agencies-2005': adoptionSupportAgencies2005,
  'adoption-support-services-2005': adoptionSupportServices2005,
  'boarding-schools-nms-2022': boardingSchoolsNms2022,
  'ca-1989': ca1989,
  'ca-2004': ca2004,
  'care-leavers-2010': careLeavers2010,
  'chr-2015': chr2015,
  'chr-guide-2015': chrGuide2015,
  'clca-2000': clca2000,
  'cpp-2010': cpp2010,
  'csa-2000': csa2000,
  'csa-registration-2010': csaRegistration2010,
  'cswa-2017': cswa2017,
  'cwsa-2026': cwsa2026,
  'eia-2006': eia2006,
  'fe-residential-nms-2018': feResidentialNms2018,
  'fostering-2011': fostering2011,
  'fostering-nms-2011': fosteringNms2011,
  'hmci-fees-2015': hmciFees2015,
  kcsie,
  'national-framework-2023': nationalFramework2023,
  'residential-family-centres-2002': residentialFamilyCentres2002,
  'residential-family-centres-nms-2013': residentialFamilyCentresNms2013,
  'residential-holiday-schemes-2013': residentialHolidaySchemes2013,
  'residential-holiday-schemes-nms-2013': residentialHolidaySchemesNms2013,
  'residential-special-schools-nms-2022': residentialSpecialSchoolsNms2022,
  'secure-accommodation-1991': secureAccommodation1991,
  'secure-training-centre-rules-1998': secureTrainingCentreRules1998,
  'send-code-of-practice-2015': sendCodeOfPractice2015,
  'supported-accommodation-2023': supportedAccommodation2023,
  'supported-accommodation-guide-2023': supportedAccommodationGuide2023,
  'voluntary-adoption-agencies-2003': voluntaryAdoptionAgencies2003,
  'working-together-2023': workingTogether2023,
};
