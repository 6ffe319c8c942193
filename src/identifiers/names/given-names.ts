/**
 * Given names common in England that the dictionary lacks, in lower case. A modest list: shape and place in the sentence
 * find the rest. None stands in src/cli/bench/identifiers/held-out.ts (a test holds that).
 */
const LACKING =
  'callum ffion siobhan aoife saoirse caoimhe oisin cillian eoghan eilidh catriona angharad bronwen carys cerys lowri ' +
  'eirlys gethin iestyn ieuan llewelyn macsen harri osian seren efa alys megan bethan sian rhiannon nia arwen freya ' +
  'isla esme orla erin roisin ciara shannon keira keeley kayla kaylee kiera lexi lexie libby lottie evie millie ellie ' +
  'maddie tilly tillie gracie rosie bonnie betsy bella ava amelie amelia aurora ottilie elodie phoebe darcey darcie ' +
  'demi tia tiana tianna teagan skye skyla sienna indie remi remy reggie ronnie teddie teddy albie archie ralphie vinnie ' +
  'frankie freddie harley jaxon jaxson jenson kaiden kian kyron kayden ashton kieron corey rhian zac zach zack theo ' +
  'paddy kezia bridie manfri mikey johnboy tyson jimbob missie shelta ' +
  'aisha ayesha aaliyah aliyah amina aminah anisa anaya ayaan ayan arham arjun aryan dev diya dipesh divya fatima fatimah ' +
  'farah gurpreet hafsa hamza haris hira humaira imran iqra ismail jasleen jaspreet jaswinder jasmeet karan kavita kiran ' +
  'kulwinder manpreet mandeep meera mohammed muhammad mohamed navjot neha nikhil nisha parveen pooja priya priyanka ' +
  'rajinder ravi rohan rukhsana rupinder sadia safa samina sanjay sarika shabana shabnam shahid shreya sukhdeep sunita ' +
  'sunil taran usman vikram yash yasmin zara zoya zubair ' +
  'zofia zosia kasia basia asia gosia magda ola ania krysia tomasz tomek wojtek wojciech bartek bartosz kuba mikolaj ' +
  'stanislaw franek antek staszek dawid damian patryk piotrek michal pawel lukasz maciek grzegorz zuzanna zuzia hania ' +
  'maja lena nikola natalia amelka jagoda emilka grazyna bozena danuta halina jadwiga beata iwona renata dorota ' +
  'vlad mihaela ionut alexandru stefan cosmin florin catalin razvan adelina alina andreea denisa elena larisa madalina ' +
  'roxana simona denitsa desislava dimitar georgi hristo ivaylo kalina nikolay plamen radostina stoyan tsvetelina ' +
  'jurgita andrius mindaugas gintaras egle rasa vaida ausra oksana olena oleh taras yaroslav sofiia zoltan laszlo istvan ' +
  'eszter ildiko zsolt zsofia milan milena marek jozef zuzana ' +
  'oluwaseun kofi chidi adwoa mariama ngozi babatunde funmi ade adebola adeola ayo bola bolu chinedu chioma damilola ' +
  'dele ebuka efua ekow esi femi gbenga ifeoma ikechukwu kehinde kojo kwabena kwaku kwasi nana-ama nkechi obinna oluchi ' +
  'ola olamide olu opeyemi segun sade seun simi sola taiwo tobi tolu tunde uche wale yaa yaw yewande zainabu aminata ' +
  'binta fanta ousmane isatou lamin ebrima foday ' +
  'omar fatima hassan hussein amira abdullah salma ibrahim rania ahmad ali aya bushra dina farid hala hanan hiba huda ' +
  'iman jamila karima khaled lina mahmud malak marwa mona mustafa nadia nabil rami reem samira sami sara walid yasmine ' +
  'youssef zeinab ayub abdi abdirahman hodan ifrah ayaan hibo sahra nimo ' +
  'wei jiahao xiuying mei zixuan hao lihua jia ming xin ying hui ling yuxuan yichen zihao yutong mengyao jing lei';

/**
 * Given names that are words or places too. With a capital inside a sentence they are names; elsewhere only where a
 * name would stand ("will said", "grace's mum").
 */
const WORDS_TOO =
  'will grace hope faith joy rose poppy lily ruby daisy holly ivy violet iris heather hazel olive amber jade pearl crystal ' +
  'angel destiny harmony melody autumn mark frank jack bill rob pat sky star chase hunter mason archer carter ' +
  'cooper tyler parker baker dean grant wade reed guy lance max miles art drew gene ray rusty sandy ginger penny patience ' +
  'charity mercy favour gift fortune goodness peace comfort happiness april june august jordan chelsea georgia ' +
  'brooklyn paris savannah sydney austin dallas phoenix river robin jay teal wren star storm bear wolf prince duke earl ' +
  'king princess queenie rocky buster sunny skip buddy cherry candy honey sugar kit asia china india kenya rain misty ' +
  'stormy dusty josh jenny abby eve bobby dolly polly molly sally nick jimmy willy peter jo chance cliff glen dale heath ' +
  'forest brook lane rosemary basil sage sorrel cash';

export const GIVEN_NAMES: ReadonlySet<string> = new Set(LACKING.split(' '));
export const NAMES_THAT_ARE_WORDS: ReadonlySet<string> = new Set(WORDS_TOO.split(' '));
